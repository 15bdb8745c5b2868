import type { FieldFault } from '../../../../shared/coded-error.ts';

/** What can be wrong with a catalogue or a template. */
export const catalogueFaultCodes = [
  'DUPLICATE_CODE',
  'DUPLICATE_DEPARTMENT',
  'DUPLICATE_POST',
  'DUPLICATE_VARIANT',
  'DUPLICATE_EDGE',
  'DUPLICATE_BYPASS',
  'NO_RESPONSIBLE_DEPARTMENT',
  'TWO_RESPONSIBLE_DEPARTMENTS',
  'UNKNOWN_DEPARTMENT',
  'UNKNOWN_POST',
  'UNKNOWN_NODE',
  'UNKNOWN_MATTER',
  'UNKNOWN_VARIANT',
  'UNKNOWN_PREREQUISITE',
  'UNKNOWN_DEPENDENT',
  'UNKNOWN_EDGE',
  'TOLERANCE_FORBIDDEN',
  'PROMISE_BEYOND_LAW',
  'CYCLE',
  'LEGAL_EDGE_MISSING',
  'LEGAL_EDGE_WITHOUT_LAW',
  'LEGAL_EDGE_BYPASSED',
  'TEMPLATE_VERSION',
] as const;
export type CatalogueFaultCode = (typeof catalogueFaultCodes)[number];

/** One fault: what is wrong, where it stands, and the nodes or departments it is about (a cycle in its order). */
export type CatalogueFault = FieldFault & {
  readonly code: CatalogueFaultCode;
  readonly about: readonly string[];
};

/** Every value that occurs again, once, with the position of its second occurrence. */
export const repeated = (values: readonly string[]): readonly { value: string; position: number }[] => {
  const seen = new Map<string, number>();
  const again: { value: string; position: number }[] = [];
  values.forEach((value, position) => {
    const times = (seen.get(value) ?? 0) + 1;
    seen.set(value, times);
    if (times === 2) again.push({ value, position });
  });
  return again;
};

/** Writes one fault down. */
export const fault = (
  code: CatalogueFaultCode,
  pointer: string,
  about: readonly string[],
  zh: string,
  en: string,
): CatalogueFault => ({ code, pointer, about, detail: { zh, en } });

/** A cycle as people read it: each code once and the first again. */
export const cycleFault = (pointer: string, cycle: readonly string[]): CatalogueFault => {
  const shown = [...cycle, ...cycle.slice(0, 1)].join('→');
  return fault('CYCLE', pointer, cycle, `先后关系成环：${shown}`, `the orders form a cycle: ${shown}`);
};
