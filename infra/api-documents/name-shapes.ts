import {
  asKey,
  isFields,
  pascal,
  rebuilt,
  referencesIn,
  shapeNamedBy,
  shapesPlace,
  type Fields,
} from './walk.ts';

/** The shapes of a document by name. */
export type Shapes = ReadonlyMap<string, Fields>;

/** The shapes that anything outside them asks for, and those that they ask for in turn. */
const reached = (rest: unknown, shapes: Shapes): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = [...referencesIn(rest)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const name = shapeNamedBy(next);
    if (name === null || found.has(name)) continue;
    found.add(name);
    waiting.push(...referencesIn(shapes.get(name)));
  }
  return found;
};

/** What each shape says with what it refers to written out, so that two can be held against each other. */
const writtenOut = (shapes: Shapes): ((name: string) => string) => {
  const known = new Map<string, string>();
  const open = new Set<string>();
  const write = (name: string): string => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (open.has(name)) return `again ${name.replace(/^(in|out)\./, '')}`;
    open.add(name);
    const text = asKey(
      rebuilt(shapes.get(name), (part) => {
        const named = typeof part['$ref'] === 'string' ? shapeNamedBy(part['$ref']) : null;
        return named === null ? part : { ...part, $ref: write(named) };
      }),
    );
    open.delete(name);
    known.set(name, text);
    return text;
  };
  return write;
};

/** `out.services/approvals/tasks/http/task-schemas#taskViewSchema`: which way, where it is declared, by what name. */
const partsOf = (name: string) => {
  const [, way = '', place = '', declared = ''] = /^(in|out)\.(?:(.*)#)?(.*)$/.exec(name) ?? [];
  const capability = /^services\/[^/]+\/([^/]+)\//.exec(place)?.[1];
  return {
    way,
    declared,
    capability: capability ?? '',
    isView: /View(Schema)?(WithWarnings)?$/.test(declared),
  };
};

/** Names that say more to a client than those of the sources; ids of all things are one shape. */
const betterNames: Readonly<Record<string, string>> = {
  ...{ AgencyOrderId: 'Id', AssignmentId: 'Id', CaseId: 'Id', LeadId: 'Id', Ulid: 'Id' },
  ...{ Date: 'LocalDate', Unreadable: 'UnreadableCount' },
};

const plainName = (declared: string): string => {
  const name = pascal(declared.replace(/(View)?(Schema)?(?=(WithWarnings)?$)/, ''));
  return betterNames[name] ?? name;
};

/** Names a shape may take, the plainest first. */
const candidates = (name: string): readonly string[] => {
  const { way, declared, capability, isView } = partsOf(name);
  if (declared === '') return [name];
  const plain = plainName(declared);
  const within = `${pascal(capability)}${plain}`;
  const sent = way === 'in' ? [`${plain}Input`, `${within}Input`] : [];
  return [plain, ...sent, within, ...(isView ? [`${plain}View`] : [`${plain}Record`, `${within}Record`])];
};

/** Answers go before requests, views before what is stored, what all services share before what one does. */
const rankOf = (name: string): string => {
  const { way, capability, isView } = partsOf(name);
  return [way === 'out' ? 0 : 1, isView ? 0 : 1, capability === '' ? 0 : 1, name].join(' ');
};

const chosenNames = (
  names: readonly string[],
  says: (name: string) => string,
): ReadonlyMap<string, string> => {
  const taken = new Map<string, string>();
  const chosen = new Map<string, string>();
  for (const name of [...names].sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1))) {
    const free = candidates(name).find((each) => (taken.get(each) ?? says(name)) === says(name));
    if (free === undefined) throw new Error(`no name is left for the shape ${name}`);
    taken.set(free, says(name));
    chosen.set(name, free);
  }
  return chosen;
};

/** Gives each shape that is asked for its name in the document; the same shape sent and read is one. */
export const nameShapes = (
  rest: Fields,
  shapes: Shapes,
): { readonly rest: unknown; readonly shapes: Shapes } => {
  const chosen = chosenNames([...reached(rest, shapes)], writtenOut(shapes));
  const renamed = (value: unknown): unknown =>
    rebuilt(value, (part) => {
      const named = typeof part['$ref'] === 'string' ? shapeNamedBy(part['$ref']) : null;
      return named === null ? part : { ...part, $ref: shapesPlace + (chosen.get(named) ?? named) };
    });
  const entries = [...chosen].flatMap(([name, plain]) => {
    const shape = renamed(shapes.get(name));
    return isFields(shape) ? [[plain, shape] as const] : [];
  });
  return { rest: renamed(rest), shapes: new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1))) };
};
