import * as z from 'zod';
import { StartupFailure } from '../startup-failure.ts';

/** What intrinsic functions of one stack look up outside themselves. */
export type Lookups = {
  readonly reference: (logicalId: string) => unknown;
  readonly attribute: (logicalId: string, attribute: string) => unknown;
  readonly imported: (exportName: string) => unknown;
};

const pair = z.tuple([z.unknown(), z.unknown()]);
const record = z.record(z.string(), z.unknown());

const text = (value: unknown, intrinsic: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new StartupFailure(`The template uses ${intrinsic} with a value that is not text.`);
};

const dotted = (path: string): [string, string] => {
  const dot = path.indexOf('.');
  return dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot + 1)];
};

const substitute = (argument: unknown, lookups: Lookups): string => {
  const [pattern, variables] = typeof argument === 'string' ? [argument, {}] : pair.parse(argument);
  const known = record.parse(variables);
  return text(pattern, 'Fn::Sub').replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (name in known) return text(resolve(known[name], lookups), 'Fn::Sub');
    const [logicalId, attribute] = dotted(name);
    return text(
      attribute === '' ? lookups.reference(logicalId) : lookups.attribute(logicalId, attribute),
      'Fn::Sub',
    );
  });
};

const intrinsics: Readonly<Record<string, (argument: unknown, lookups: Lookups) => unknown>> = {
  Ref: (argument, lookups) => lookups.reference(text(argument, 'Ref')),
  'Fn::GetAtt': (argument, lookups) => {
    const [logicalId, attribute] = typeof argument === 'string' ? dotted(argument) : pair.parse(argument);
    return lookups.attribute(text(logicalId, 'Fn::GetAtt'), text(resolve(attribute, lookups), 'Fn::GetAtt'));
  },
  'Fn::Join': (argument, lookups) => {
    const [separator, parts] = pair.parse(argument);
    return z
      .array(z.unknown())
      .parse(resolve(parts, lookups))
      .map((part) => text(part, 'Fn::Join'))
      .join(text(separator, 'Fn::Join'));
  },
  'Fn::Sub': substitute,
  'Fn::ImportValue': (argument, lookups) =>
    lookups.imported(text(resolve(argument, lookups), 'Fn::ImportValue')),
  'Fn::Select': (argument, lookups) => {
    const [index, list] = pair.parse(argument);
    return z.array(z.unknown()).parse(resolve(list, lookups))[Number(text(index, 'Fn::Select'))];
  },
  'Fn::Split': (argument, lookups) => {
    const [separator, source] = pair.parse(argument);
    return text(resolve(source, lookups), 'Fn::Split').split(text(separator, 'Fn::Split'));
  },
};

/** A value of a template with every intrinsic function in it worked out; an unknown one is refused, never guessed. */
export const resolve = (value: unknown, lookups: Lookups): unknown => {
  if (Array.isArray(value)) return value.map((element: unknown) => resolve(element, lookups));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(record.parse(value));
  const [only, ...others] = entries;
  if (only !== undefined && others.length === 0 && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
    const intrinsic = intrinsics[only[0]];
    if (intrinsic === undefined)
      throw new StartupFailure(`The template uses ${only[0]}, which the local runner does not know.`);
    return intrinsic(only[1], lookups);
  }
  return Object.fromEntries(entries.map(([name, inner]) => [name, resolve(inner, lookups)]));
};
