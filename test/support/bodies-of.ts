import fc from 'fast-check';
import type * as z from 'zod';

/** Texts, numbers and ids of which a schema is offered what it takes, and now and then what it does not. */
export type Offered = {
  readonly usual: readonly unknown[];
  readonly edge: readonly unknown[];
  /** What a field of a name stands for, where its schema takes it. */
  readonly named: Readonly<Record<string, unknown>>;
};

const accepts = (schema: z.ZodType, value: unknown): boolean => {
  try {
    return schema.safeParse(value).success;
  } catch {
    return false;
  }
};

const leaf = (schema: z.ZodType, offered: Offered, wild: number): fc.Arbitrary<unknown> => {
  const usual = offered.usual.filter((value) => accepts(schema, value));
  const edge = offered.edge.filter((value) => accepts(schema, value));
  const all = [...offered.usual, ...offered.edge];
  return fc.oneof(
    ...(usual.length === 0 ? [] : [{ weight: 20, arbitrary: fc.constantFrom(...usual) }]),
    ...(edge.length === 0 || wild === 0 ? [] : [{ weight: 20, arbitrary: fc.constantFrom(...edge) }]),
    ...(wild === 0 && usual.length > 0
      ? []
      : [{ weight: Math.max(wild, 1), arbitrary: fc.constantFrom(...all) }]),
  );
};

/**
 * Values a schema may take. With `wild` above 0 values at its edges come beside the usual ones, and by that weight of 40
 * some that it refuses.
 */
export const valuesOf = (schema: any, offered: Offered, wild = 0): fc.Arbitrary<unknown> => {
  const { def } = schema._zod;
  const inner = (each: unknown) => valuesOf(each, offered, wild);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries<any>(def.shape).map(([name, each]) => {
            const known = offered.named[name];
            if (known === undefined || !accepts(each, known)) return [name, inner(each)];
            const rest = wild === 0 ? [] : [{ weight: 1, arbitrary: inner(each) }];
            return [name, fc.oneof({ weight: 3, arbitrary: fc.constant(known) }, ...rest)];
          }),
        ),
        {
          requiredKeys: Object.entries<any>(def.shape)
            .filter(([, each]) => !accepts(each, undefined))
            .map(([name]) => name),
        },
      );
    case 'array': {
      const most = (def.checks ?? []).map((check: any) => check._zod.def.maximum).find(Number.isInteger) ?? 2;
      const least =
        (def.checks ?? []).map((check: any) => check._zod.def.minimum).find(Number.isInteger) ?? 1;
      return fc.array(inner(def.element), {
        minLength: least,
        maxLength: Math.max(least, Math.min(most, 2)),
      });
    }
    case 'tuple':
      return fc.tuple(...def.items.map(inner));
    case 'union':
      return fc.oneof(...def.options.map(inner));
    case 'intersection':
      return fc.tuple(inner(def.left), inner(def.right)).map(([one, other]) => Object.assign({}, one, other));
    case 'record':
      return fc.dictionary(inner(def.keyType).map(String), inner(def.valueType), { maxKeys: 2 });
    case 'optional':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return inner(def.innerType);
    case 'nullable':
      return fc.oneof(
        { weight: 4, arbitrary: inner(def.innerType) },
        { weight: 1, arbitrary: fc.constant(null) },
      );
    case 'lazy':
      return inner(def.getter());
    case 'pipe': {
      const source = def.in._zod.def.type === 'transform' ? def.out : def.in;
      return ['object', 'array', 'union'].includes(source._zod.def.type)
        ? inner(source)
        : leaf(schema, offered, wild);
    }
    case 'enum':
      return fc.constantFrom(...Object.values<unknown>(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'undefined':
      return fc.constant(undefined);
    default:
      return leaf(schema, offered, wild);
  }
};

/** A body that a schema takes, found by trying; null when none was found. */
export const bodyFor = (schema: z.ZodType, offered: Offered): unknown =>
  fc.sample(valuesOf(schema, offered), { numRuns: 300, seed: 9 }).find((value) => accepts(schema, value)) ??
  null;
