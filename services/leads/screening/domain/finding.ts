import type { FactName } from '../../kernel/screening-facts.ts';

export const findings = ['yes', 'no', 'unknown'] as const;

/** Whether something holds; what is unknown names the facts that are missing. */
export type Finding =
  { readonly finding: 'yes' | 'no' } | { readonly finding: 'unknown'; readonly missing: readonly FactName[] };

/** Whether a recorded fact has a property; unknown while nobody has recorded it. */
export const whether = <Value>(
  name: FactName,
  fact: Value | null,
  holds: (value: Value) => boolean,
): Finding => {
  if (fact === null) return { finding: 'unknown', missing: [name] };
  return { finding: holds(fact) ? 'yes' : 'no' };
};

const joined = (parts: readonly Finding[], settles: 'yes' | 'no'): Finding => {
  if (parts.some(({ finding }) => finding === settles)) return { finding: settles };
  const missing = parts.flatMap((part) => (part.finding === 'unknown' ? part.missing : []));
  return missing.length === 0
    ? { finding: settles === 'yes' ? 'no' : 'yes' }
    : { finding: 'unknown', missing: [...new Set(missing)] };
};

/** Holds when every part does; one that does not settles it, whatever else is missing. */
export const allOf = (...parts: readonly Finding[]): Finding => joined(parts, 'no');

/** Holds when one part does; that settles it, whatever else is missing. */
export const anyOf = (...parts: readonly Finding[]): Finding => joined(parts, 'yes');
