import { asKey, eachIn, isFields, pascal, rebuilt, referencesIn, shapeNamedBy, type Fields } from './walk.ts';

type Kind = {
  /** Where such parts stand among the components. */
  readonly folder: 'parameters' | 'responses';
  readonly is: (part: Fields) => boolean;
  /** Names one may take, the plainest first. */
  readonly names: (part: Fields) => readonly string[];
};

const parameter: Kind = {
  folder: 'parameters',
  is: (part) => typeof part['in'] === 'string' && typeof part['name'] === 'string',
  names: ({ name, in: place }) => [String(name), `${String(name)}In${pascal(String(place))}`],
};

const shapeOf = (response: Fields): string | null => {
  const [media] = isFields(response['content']) ? Object.values(response['content']) : [];
  const schema = isFields(media) && isFields(media['schema']) ? media['schema'] : {};
  return typeof schema['$ref'] === 'string' ? shapeNamedBy(schema['$ref']) : null;
};

const response: Kind = {
  folder: 'responses',
  is: (part) => typeof part['description'] === 'string' && isFields(part['content']),
  names: (part) => {
    const shape = shapeOf(part);
    return shape === null ? [] : [shape, `${shape}Written`, `${shape}Made`, `${shape}Page`];
  },
};

const operationsOf = (paths: unknown): readonly Fields[] =>
  isFields(paths)
    ? Object.values(paths).flatMap((path) => (isFields(path) ? Object.values(path).filter(isFields) : []))
    : [];

const partsOf = ({ parameters, responses }: Fields): readonly unknown[] => [
  ...eachIn(parameters),
  ...eachIn(responses),
];

/** Names for what several operations say word for word. */
const sharedNames = (paths: unknown, kind: Kind, taken: ReadonlySet<string>) => {
  const seen = new Map<string, { readonly part: Fields; count: number }>();
  for (const part of operationsOf(paths).flatMap(partsOf).filter(isFields).filter(kind.is)) {
    const found = seen.get(asKey(part)) ?? { part, count: 0 };
    found.count += 1;
    seen.set(asKey(part), found);
  }
  const names = new Map<string, { readonly name: string; readonly part: Fields }>();
  const used = new Set(taken);
  for (const [key, { part, count }] of [...seen].sort(([, one], [, other]) => other.count - one.count)) {
    const name = count < 2 ? undefined : kind.names(part).find((each) => !used.has(each));
    if (name === undefined) continue;
    used.add(name);
    names.set(key, { name, part });
  }
  return names;
};

const shareKind = (paths: unknown, components: Fields, kind: Kind) => {
  const before = components[kind.folder];
  const known: Fields = isFields(before) ? before : {};
  const names = sharedNames(paths, kind, new Set(Object.keys(known)));
  const added = [...names.values()].map(({ name, part }) => [name, part] as const);
  return {
    paths: rebuilt(paths, (part) => {
      const found = kind.is(part) ? names.get(asKey(part)) : undefined;
      return found === undefined ? part : { $ref: `#/components/${kind.folder}/${found.name}` };
    }),
    components: { ...components, [kind.folder]: { ...known, ...Object.fromEntries(added) } },
  };
};

/** Says once, among the components, the parameters and answers that several operations have. */
export const shareParts = (
  paths: unknown,
  components: Fields,
): { readonly paths: unknown; readonly components: Fields } => {
  const shared = shareKind(paths, components, parameter);
  return shareKind(shared.paths, shared.components, response);
};

/** The components without those that nothing refers to; shapes are left as they are. */
export const usedParts = (document: unknown, components: Fields): Fields => {
  const used = new Set(referencesIn(document));
  return Object.fromEntries(
    Object.entries(components).map(([folder, parts]) => [
      folder,
      folder === 'securitySchemes' || !isFields(parts)
        ? parts
        : Object.fromEntries(
            Object.entries(parts).filter(([name]) => used.has(`#/components/${folder}/${name}`)),
          ),
    ]),
  );
};
