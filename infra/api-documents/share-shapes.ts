import type { Shapes } from './name-shapes.ts';
import { asKey, isFields, pascal, rebuilt, shapesPlace, type Fields } from './walk.ts';

const isNull = (form: unknown): boolean => isFields(form) && form['type'] === 'null';

/** Whether a client would make a type of its own of a shape: fields, a choice of words, or a choice of such. */
const isTypeOfItsOwn = (shape: Fields): boolean => {
  if (isFields(shape['properties'])) return true;
  if (Array.isArray(shape['enum'])) return shape['enum'].length > 1;
  const forms = shape['oneOf'] ?? shape['anyOf'];
  return Array.isArray(forms) && forms.filter((form) => !isNull(form)).length > 1;
};

/** Where a shape stands; a form of a choice is a type of its own, however often it stands. */
type Place = { readonly within: string; readonly field: string; readonly isForm?: true };
type Seen = { readonly shape: Fields; readonly places: Place[] };

/** Steps within a shape that are no names of fields. */
const structural: ReadonlySet<string> = new Set([
  ...['properties', 'items', 'prefixItems', 'additionalProperties', 'propertyNames'],
  ...['anyOf', 'oneOf', 'allOf', 'schema', 'content', 'requestBody', 'responses'],
]);

const fieldAfter = (place: Place, step: string): Place =>
  structural.has(step) || step.includes('/') ? place : { within: place.within, field: step };

const isChoice = (step: string, forms: unknown): boolean =>
  (step === 'oneOf' || step === 'anyOf') &&
  Array.isArray(forms) &&
  forms.filter((form) => isFields(form) && isFields(form['properties'])).length > 1;

const look = (value: unknown, place: Place, seen: Map<string, Seen>, isWhole = false): void => {
  if (Array.isArray(value)) {
    for (const each of value) look(each, place, seen);
    return;
  }
  if (!isFields(value)) return;
  if (!isWhole && isTypeOfItsOwn(value)) {
    const found = seen.get(asKey(value)) ?? { shape: value, places: [] };
    found.places.push(place);
    seen.set(asKey(value), found);
  }
  const within =
    typeof value['name'] === 'string' && 'in' in value ? { ...place, field: value['name'] } : place;
  for (const [step, each] of Object.entries(value)) {
    const { isForm: _, ...next } = fieldAfter(within, step);
    look(each, isChoice(step, each) ? { ...next, isForm: true } : next, seen);
  }
};

/** What stands at many fields of different names, by the fields that it has itself. */
const namesByFields: Readonly<Record<string, string>> = {
  'at by': 'Done',
  'at by reason': 'DoneForReason',
  'at by result': 'DoneWithResult',
  'at by text': 'DoneWithText',
  'at by date': 'DoneOnDate',
  'at by documents': 'DocumentsHandedIn',
  'at by opinion': 'DoneWithOpinion',
  'at reason': 'MootSince',
  'code name': 'CodeAndName',
  'date provisional': 'DueDate',
  'en zh': 'Wording',
  'from to': 'DatesFromTo',
  'of place': 'Rank',
  'promised statutory': 'Limits',
  'completion response': 'UrgencyLimits',
  'toAct toKnow': 'AudiencesTold',
};

const nameByFields = ({ properties }: Fields): readonly string[] => {
  const name = isFields(properties) ? namesByFields[Object.keys(properties).sort().join(' ')] : undefined;
  return name === undefined ? [] : [name];
};

/** The word that tells a form of a choice from the others. */
const wordOf = ({ properties }: Fields): string => {
  const words = isFields(properties)
    ? Object.values(properties).map((field) => (isFields(field) ? field['const'] : undefined))
    : [];
  return words.find((word) => typeof word === 'string') ?? '';
};

/** Names for what stands at several places: by what it says, by its field, or with what it stands in. */
const namesFor = ({ shape, places }: Seen): readonly string[] => {
  const fields = [...new Set(places.map(({ field }) => pascal(field)))].sort(
    (one, other) => one.length - other.length || (one < other ? -1 : 1),
  );
  const within = places.map((place) => place.within + pascal(place.field));
  const asForms = within.flatMap((name) => [name + pascal(wordOf(shape)), `${name}Form`]);
  return [
    ...nameByFields(shape),
    ...(fields.length === 1 ? fields : []),
    ...within,
    ...fields,
    ...asForms,
  ].filter((name) => name !== '');
};

const sizeOf = ({ shape }: Seen): number => asKey(shape).length;

const replaced = (value: unknown, names: ReadonlyMap<string, string>): unknown =>
  rebuilt(value, (part) => {
    const name = isTypeOfItsOwn(part) ? names.get(asKey(part)) : undefined;
    return name === undefined ? part : { $ref: shapesPlace + name };
  });

const replacedWithin = (shape: Fields, names: ReadonlyMap<string, string>): Fields =>
  Object.fromEntries(Object.entries(shape).map(([field, each]) => [field, replaced(each, names)]));

/** One round: the smallest that stand at several places become shapes by name; what holds them is looked at in the next. */
const shareOnce = (rest: unknown, shapes: Shapes) => {
  const seen = new Map<string, Seen>();
  for (const [name, shape] of shapes) look(shape, { within: name, field: '' }, seen, true);
  look(rest, { within: '', field: '' }, seen);
  const byShape = new Map([...shapes].reverse().map(([name, shape]) => [asKey(shape), name]));
  const names = new Map<string, string>();
  const taken = new Set(shapes.keys());
  const added = new Map<string, Fields>();
  for (const [key, each] of [...seen].sort(([, one], [, other]) => sizeOf(one) - sizeOf(other))) {
    const before = byShape.get(key);
    if (before !== undefined) {
      names.set(key, before);
      continue;
    }
    if (each.places.length < 2 && each.places[0]?.isForm !== true) continue;
    const name = namesFor(each).find((candidate) => !taken.has(candidate));
    if (name === undefined) continue;
    taken.add(name);
    names.set(key, name);
    added.set(name, each.shape);
  }
  return { names, added };
};

/** Gives what stands word for word at several places of a document a name, so that it is said, and typed by clients, once. */
export const shareShapes = (
  rest: unknown,
  shapes: Shapes,
): { readonly rest: unknown; readonly shapes: Shapes } => {
  const { names, added } = shareOnce(rest, shapes);
  if (names.size === 0) return { rest, shapes };
  const all = [...shapes, ...added].map(([name, shape]) => [name, replacedWithin(shape, names)] as const);
  return shareShapes(replaced(rest, names), new Map(all));
};
