import { isDeepStrictEqual } from 'node:util';
import type { DecisionKind } from '../../../../shared/events/decision-kinds.ts';
import type { Catalogue } from '../../catalogue/domain/catalogue.ts';
import { matterIn, templateIn, type CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import type { Dependency } from '../../catalogue/domain/dependency.ts';
import { fault, type CatalogueFault } from '../../catalogue/domain/fault.ts';
import type { Matter, MatterVariant } from '../../catalogue/domain/matter.ts';
import { variantOf } from '../../catalogue/domain/matter.ts';
import type { Template } from '../../catalogue/domain/template.ts';
import type { Operation } from './operation.ts';

/** What an operation makes of a catalogue; one that cannot be done leaves it as it was and says why. */
type Applied = { readonly catalogue: CountyCatalogue; readonly faults: readonly CatalogueFault[] };

const done = (catalogue: CountyCatalogue): Applied => ({ catalogue, faults: [] });

const withCatalogue = (county: CountyCatalogue, change: Partial<Catalogue>): Applied =>
  done({ ...county, catalogue: { ...county.catalogue, ...change } });

/** The list with one entry in the place of the one it stands for, or in its place by code. */
const replaced = <Entry>(
  entries: readonly Entry[],
  entry: Entry,
  keyOf: (entry: Entry) => string,
): readonly Entry[] =>
  entries.some((each) => keyOf(each) === keyOf(entry))
    ? entries.map((each) => (keyOf(each) === keyOf(entry) ? entry : each))
    : [...entries, entry];

const inOrderOfCode = (matters: readonly Matter[]): readonly Matter[] =>
  matters.toSorted((one, other) => (one.code < other.code ? -1 : 1));

const putMatter = (county: CountyCatalogue, matter: Matter): Applied =>
  withCatalogue(county, {
    matters: inOrderOfCode(replaced(county.catalogue.matters, matter, ({ code }) => code)),
  });

const withKind = (decisionKind: DecisionKind | undefined) =>
  decisionKind === undefined ? {} : { decisionKind };

/** Keeps the kind of decision that a matter ends in, and each of its forms, where the one put says none. */
const asItEnded = (before: Matter | undefined, matter: Matter): Matter => ({
  ...matter,
  ...withKind(matter.decisionKind ?? before?.decisionKind),
  variants: matter.variants.map((variant) => ({
    ...variant,
    ...withKind(
      variant.decisionKind ??
        (before === undefined ? undefined : variantOf(before, variant.id)?.decisionKind),
    ),
  })),
});

/** A matter put without a word of the project code, or of the kind of its decision, keeps what it had before. */
const asItWas = (county: CountyCatalogue, matter: Matter): Matter => {
  const before = matterIn(county, matter.code);
  return {
    ...asItEnded(before, matter),
    givesProjectCode: matter.givesProjectCode ?? before?.givesProjectCode ?? false,
  };
};

const changeMatter = (
  county: CountyCatalogue,
  code: string,
  change: (matter: Matter) => Matter | CatalogueFault,
): Applied => {
  const matter = matterIn(county, code);
  const changed =
    matter === undefined
      ? fault('UNKNOWN_MATTER', '/matter', [code], `目录中没有“${code}”`, `the catalogue has no ${code}`)
      : change(matter);
  return 'pointer' in changed ? { catalogue: county, faults: [changed] } : putMatter(county, changed);
};

const changeForm = (
  county: CountyCatalogue,
  { matter: code, variant: id }: { readonly matter: string; readonly variant: string },
  change: Partial<MatterVariant>,
): Applied =>
  changeMatter(county, code, (matter) =>
    variantOf(matter, id) === undefined
      ? fault(
          'UNKNOWN_VARIANT',
          '/variant',
          [code, id],
          `“${code}”没有情形“${id}”`,
          `${code} has no form ${id}`,
        )
      : {
          ...matter,
          variants: matter.variants.map((variant) =>
            variant.id === id ? { ...variant, ...change } : variant,
          ),
        },
  );

/** A template keeps its versions in a row, so that what was agreed on one is never told of another. */
const putTemplate = (county: CountyCatalogue, template: Template): Applied => {
  const expected = (templateIn(county, template.id)?.version ?? 0) + 1;
  if (template.version === expected)
    return done({ ...county, templates: replaced(county.templates, template, ({ id }) => id) });
  const wrong = fault(
    'TEMPLATE_VERSION',
    '/template/version',
    [template.id],
    `模板“${template.id}”的下一版本应为${expected}`,
    `the next version of ${template.id} is ${expected}`,
  );
  return { catalogue: county, faults: [wrong] };
};

type Order = Pick<Dependency, 'anyOf' | 'to'>;

const sameOrder = (one: Order, other: Order): boolean =>
  one.to === other.to && isDeepStrictEqual([...one.anyOf].sort(), [...other.anyOf].sort());

const putDependency = (county: CountyCatalogue, dependency: Dependency): Applied => {
  const { dependencies } = county.catalogue;
  const known = dependencies.some((each) => sameOrder(each, dependency));
  return withCatalogue(county, {
    dependencies: known
      ? dependencies.map((each) => (sameOrder(each, dependency) ? dependency : each))
      : [...dependencies, dependency],
  });
};

const removeDependency = (county: CountyCatalogue, order: Order): Applied => {
  const { dependencies } = county.catalogue;
  const kept = dependencies.filter((each) => !sameOrder(each, order));
  if (kept.length < dependencies.length) return withCatalogue(county, { dependencies: kept });
  const shown = `${order.anyOf.join('/')}→${order.to}`;
  const unknown = fault(
    'UNKNOWN_EDGE',
    '',
    [...order.anyOf, order.to],
    `目录没有办理顺序“${shown}”`,
    `the catalogue has no order ${shown}`,
  );
  return { catalogue: county, faults: [unknown] };
};

const applyOne = (county: CountyCatalogue, operation: Operation): Applied => {
  switch (operation.kind) {
    case 'set-promised-limit':
      return changeForm(county, operation, { promised: operation.promised });
    case 'set-statutory-limit':
      return changeForm(county, operation, {
        statutory: operation.statutory === null ? null : { ...operation.statutory, source: operation.source },
      });
    case 'set-flags':
      return changeForm(county, operation, {
        commitment: operation.commitment,
        tolerance: operation.tolerance,
      });
    case 'set-materials':
      return changeMatter(county, operation.matter, (matter) => ({
        ...matter,
        materials: operation.materials,
      }));
    case 'set-pauses':
      return changeMatter(county, operation.matter, (matter) => ({ ...matter, pauses: operation.pauses }));
    case 'put-matter':
      return putMatter(county, asItWas(county, operation.matter));
    case 'put-template':
      return putTemplate(county, operation.template);
    case 'put-dependency':
      return putDependency(county, operation.dependency);
    case 'remove-dependency':
      return removeDependency(county, operation);
    // The county's settings have it, see `applyLimits`.
    case 'set-county-limit':
      return done(county);
  }
};

/** The catalogue after operations in their order, with what could not be done, each at its place below `/operations`. */
export const applyOperations = (county: CountyCatalogue, operations: readonly Operation[]): Applied =>
  operations.reduce<Applied>(({ catalogue, faults }, operation, at) => {
    const next = applyOne(catalogue, operation);
    return {
      catalogue: next.catalogue,
      faults: [
        ...faults,
        ...next.faults.map((each) => ({ ...each, pointer: `/operations/${at}${each.pointer}` })),
      ],
    };
  }, done(county));
