import type * as z from 'zod';

type Written<Value> = Value extends readonly (infer Element)[]
  ? readonly Written<Element>[]
  : Value extends object
    ? { readonly [Field in keyof Value]: Written<Value[Field]> }
    : Value;

/** A value written in source, beside the schema it is of. */
export type Constant = { readonly schema: z.ZodType; readonly value: unknown };

let watcher: ((constant: Constant) => void) | null = null;

/** Tells of every constant that is made from here on; for the test that parses them. */
export const watchConstants = (watch: (constant: Constant) => void): void => {
  watcher = watch;
};

const isOfItsSchema = <Schema extends z.ZodType>(
  _schema: Schema,
  _value: Written<z.input<Schema>>,
): _value is Written<z.input<Schema>> & z.output<Schema> => true;

/**
 * A value of a schema that is written in source, such as a department's id or the rules a county starts with. A start does
 * not parse it anew: its type is checked as it is written, and a test parses the constants of all modules. What comes from
 * anywhere else is parsed where it comes in.
 * @param value as the schema gives it back, defaults filled in
 */
export const constant = <Schema extends z.ZodType>(
  schema: Schema,
  value: Written<z.input<Schema>>,
): z.output<Schema> => {
  watcher?.({ schema, value });
  if (isOfItsSchema(schema, value)) return value;
  throw new Error('a constant is not of its schema');
};
