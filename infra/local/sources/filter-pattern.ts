import * as z from 'zod';
import { StartupFailure } from '../startup-failure.ts';

/** A Lambda event filter: whether an event matches. */
export type FilterPattern = (event: unknown) => boolean;

type Test = (value: unknown) => boolean;

const numericTest = (comparison: unknown): Test => {
  const parts = z.array(z.union([z.enum(['=', '<', '<=', '>', '>=']), z.number()])).parse(comparison);
  const compare = {
    '=': (a: number, b: number) => a === b,
    '<': (a: number, b: number) => a < b,
    '<=': (a: number, b: number) => a <= b,
    '>': (a: number, b: number) => a > b,
    '>=': (a: number, b: number) => a >= b,
  };
  return (value) =>
    typeof value === 'number' &&
    parts.every((operator, position) => {
      const bound = parts[position + 1];
      return typeof operator === 'number' || (typeof bound === 'number' && compare[operator](value, bound));
    });
};

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const operators: Readonly<Record<string, (operand: unknown) => Test>> = {
  prefix: (operand) => (value) => typeof value === 'string' && value.startsWith(z.string().parse(operand)),
  suffix: (operand) => (value) => typeof value === 'string' && value.endsWith(z.string().parse(operand)),
  'equals-ignore-case': (operand) => (value) =>
    typeof value === 'string' && value.toLowerCase() === z.string().parse(operand).toLowerCase(),
  'anything-but': (operand) => (value) => value !== undefined && !listed(operand).includes(value),
  exists: (operand) => (value) => (value !== undefined) === z.boolean().parse(operand),
  numeric: numericTest,
};

const elementTest = (element: unknown): Test => {
  if (typeof element !== 'object' || element === null) return (value) => value === element;
  const entries = Object.entries(element).map(([operator, operand]): Test => {
    const create = operators[operator];
    if (create === undefined)
      throw new StartupFailure(`A template filters by "${operator}", which the local runner does not know.`);
    return create(operand);
  });
  return (value) => entries.every((test) => test(value));
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const compile = (pattern: unknown): Test => {
  if (Array.isArray(pattern)) {
    const tests = pattern.map(elementTest);
    return (value) => listed(value).some((element) => tests.some((test) => test(element)));
  }
  const fields = Object.entries(z.record(z.string(), z.unknown()).parse(pattern)).map(
    ([name, inner]): Test => {
      if (name === '$or') {
        const branches = z.array(z.unknown()).parse(inner).map(compile);
        return (value) => branches.some((branch) => branch(value));
      }
      const test = compile(inner);
      return (value) => test(fieldOf(value, name));
    },
  );
  return (value) => fields.every((test) => test(value));
};

/** Compiles the JSON text of one filter (`FilterCriteria.Filters[].Pattern`); operators it does not know are refused. */
export const parsePattern = (pattern: string): FilterPattern => compile(JSON.parse(pattern));

/** Whether an event passes: with no filter all do, else one filter suffices. */
export const passes = (filters: readonly FilterPattern[], event: unknown): boolean =>
  filters.length === 0 || filters.some((filter) => filter(event));
