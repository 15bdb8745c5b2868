import * as z from 'zod';
import { dayCountSchema } from '../calendar/due-date.ts';
import type { EvidenceLevel } from '../evidence.ts';
import type { Bilingual } from '../language.ts';
import { keptLine } from '../text.ts';

const mostWords = 100;

/** What a setting may be: a number, a length with its unit, a switch, a word or a list of words, or none. */
export const policyValueSchema = z.union([
  z.int(),
  z.boolean(),
  z.null(),
  keptLine(60),
  dayCountSchema,
  z.array(keptLine(60)).max(mostWords),
]);
export type PolicyValue = z.infer<typeof policyValueSchema>;

/** One number or word that a county may set, beside where it comes from. */
export type PolicySetting = {
  readonly name: Bilingual;
  /** What a number counts; null where the value says it, and for words. */
  readonly unit: Bilingual | null;
  /** Law and article, or the section of the rules, from which the default is taken. */
  readonly source: string;
  readonly evidence: EvidenceLevel;
};

/** Everything a county may set of one service: what holds without it, and each setting under the pointer to its place. */
export type PolicyDefinition<Policy> = {
  readonly schema: z.ZodType<Policy>;
  readonly defaults: Policy;
  readonly settings: Readonly<Record<string, PolicySetting>>;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const namesIn = (pointer: string): readonly string[] => pointer.split('/').slice(1);

/** The value at a pointer; undefined where there is none. */
export const valueAt = (policy: unknown, pointer: string): unknown =>
  namesIn(pointer).reduce<unknown>((within, name) => (isRecord(within) ? within[name] : undefined), policy);

/** The schema of the value at a pointer; null where there is none. */
export const schemaAt = (schema: z.core.$ZodType, pointer: string): z.core.$ZodType | null =>
  namesIn(pointer).reduce<z.core.$ZodType | null>((within, name) => {
    if (!(within instanceof z.ZodObject)) return null;
    const shape: Readonly<Record<string, z.core.$ZodType>> = within.def.shape;
    return shape[name] ?? null;
  }, schema);

const replaced = (policy: unknown, [name, ...rest]: readonly string[], value: PolicyValue): unknown => {
  if (name === undefined) return value;
  return isRecord(policy) ? { ...policy, [name]: replaced(policy[name], rest, value) } : policy;
};

/** A policy with some settings in the place of its own; what comes of it may contradict itself and has to be parsed. */
export const withValues = (
  policy: unknown,
  values: readonly { readonly setting: string; readonly value: PolicyValue }[],
): unknown =>
  values.reduce<unknown>((changed, { setting, value }) => replaced(changed, namesIn(setting), value), policy);
