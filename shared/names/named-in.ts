import * as z from 'zod';
import { namingSchemas, type NamedKind } from '../identifiers.ts';

/** Something that a request names, and where; a post with the department named beside it, null where none is. */
export type Named = {
  readonly kind: NamedKind;
  readonly name: string;
  readonly pointer: string;
  readonly department: string | null;
};

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

const kindOf = (schema: z.core.$ZodType): NamedKind | null =>
  (schema instanceof z.ZodString && namingSchemas.get(schema)?.names) || null;

const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodDefault ||
  schema instanceof z.ZodPrefault ||
  schema instanceof z.ZodReadonly
    ? unwrapped(schema.def.innerType)
    : schema;

/** Whether a value can be of this form of a union: what the form fixes word for word tells. */
const mayBe = (form: z.core.$ZodType, value: Fields): boolean =>
  !(form instanceof z.ZodObject) ||
  Object.entries<z.core.$ZodType>(form.def.shape).every(([field, schema]) => {
    const inner = unwrapped(schema);
    return !(inner instanceof z.ZodLiteral) || inner.def.values.some((each) => each === value[field]);
  });

/** The department named beside a post, under whatever name the field has. */
const departmentBeside = (shape: Readonly<Record<string, z.core.$ZodType>>, value: Fields): string | null => {
  const beside = Object.entries<z.core.$ZodType>(shape).find(
    ([, schema]) => kindOf(unwrapped(schema)) === 'department',
  );
  const name = beside === undefined ? undefined : value[beside[0]];
  return typeof name === 'string' ? name : null;
};

const inObject = (schema: z.ZodObject, value: unknown, pointer: string): readonly Named[] => {
  if (!isRecord(value)) return [];
  const { shape } = schema.def;
  const department = departmentBeside(shape, value);
  return Object.entries<z.core.$ZodType>(shape).flatMap(([field, inner]) =>
    namedIn(inner, value[field], `${pointer}/${escaped(field)}`, department),
  );
};

const inRecord = (schema: z.ZodRecord, value: unknown, pointer: string): readonly Named[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, each]) => [
        ...namedIn(schema.def.keyType, key, `${pointer}/${escaped(key)}`, null),
        ...namedIn(schema.def.valueType, each, `${pointer}/${escaped(key)}`, null),
      ])
    : [];

const inUnion = (forms: readonly z.core.$ZodType[], value: unknown, pointer: string): readonly Named[] => {
  const found = forms
    .filter((form) => !isRecord(value) || mayBe(form, value))
    .flatMap((form) => namedIn(form, value, pointer, null));
  return [...new Map(found.map((each) => [`${each.kind} ${each.pointer}`, each])).values()];
};

/**
 * All departments, posts, templates and persons that a parsed value names, found by its schema: a field is such a name by the
 * schema it is made of, so that no request can name one and be forgotten.
 */
export const namedIn = (
  schema: z.core.$ZodType,
  value: unknown,
  pointer: string,
  department: string | null = null,
): readonly Named[] => {
  if (value === undefined || value === null) return [];
  const inner = unwrapped(schema);
  const kind = kindOf(inner);
  if (kind !== null)
    return typeof value === 'string'
      ? [{ kind, name: value, pointer, department: kind === 'post' ? department : null }]
      : [];
  if (inner instanceof z.ZodObject) return inObject(inner, value, pointer);
  if (inner instanceof z.ZodArray)
    return Array.isArray(value)
      ? value.flatMap((each, index) => namedIn(inner.def.element, each, `${pointer}/${index}`))
      : [];
  if (inner instanceof z.ZodRecord) return inRecord(inner, value, pointer);
  if (inner instanceof z.ZodUnion) return inUnion(inner.def.options, value, pointer);
  if (inner instanceof z.ZodPipe) return namedIn(inner.def.out, value, pointer, department);
  return [];
};

/** The kinds of things that a schema lets a request name; for the documentation, and for tests that walk every route. */
export const kindsNamedBy = (schema: z.core.$ZodType): ReadonlySet<NamedKind> => {
  const inner = unwrapped(schema);
  const kind = kindOf(inner);
  if (kind !== null) return new Set([kind]);
  const parts =
    inner instanceof z.ZodObject
      ? Object.values<z.core.$ZodType>(inner.def.shape)
      : inner instanceof z.ZodArray
        ? [inner.def.element]
        : inner instanceof z.ZodRecord
          ? [inner.def.keyType, inner.def.valueType]
          : inner instanceof z.ZodUnion
            ? inner.def.options
            : inner instanceof z.ZodPipe
              ? [inner.def.out]
              : [];
  return new Set(parts.flatMap((part) => [...kindsNamedBy(part)]));
};
