import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import { isStale } from '../../../../shared/dynamo/if-match.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import {
  catalogueChangeIdSchema,
  type CountyCode,
  type DepartmentId,
} from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { CatalogueChange } from '../../county/domain/change.ts';
import { settingsAfter } from '../../county/domain/apply-limits.ts';
import {
  approveChange,
  inForceFrom,
  refuseChange,
  versionOf,
  withdrawChange,
} from '../domain/decide-change.ts';
import type { Operation } from '../../county/domain/operation.ts';
import { proposeChange, type ChangeDraft } from '../domain/propose-change.ts';
import type { PlaceOfChange } from '../../county/domain/validate-change.ts';
import { catalogueAfter, inOrderOfEffect, versionsOn } from '../../county/domain/versions.ts';
import { settingsOf, type County, type CountyRules } from '../../county/domain/county.ts';
import { departmentsUnnamed, withDepartments } from '../../county/domain/own-catalogue.ts';
import { loadApproved } from '../../county/store/approved-changes.ts';
import {
  catalogueChangeDefinition,
  catalogueChangeEntrySchema,
  catalogueChangeKind,
  type CatalogueChangeSummary,
} from '../../county/store/catalogue-change-store.ts';
import { countyDefinition } from '../../county/store/county-store.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { countyIndex } from '../../kernel/table.ts';
import { actOn, type RequestedAct } from '../../kernel/act-on.ts';
import { admit, type ActedOn, type Reading } from '../../kernel/admit.ts';
import { departmentsNamed } from '../../county/usecases/departments-named.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readTimeline, readThing } from '../../kernel/read-thing.ts';
import { catalogueChangeRights, type CatalogueChangeAct } from '../domain/catalogue-change-rights.ts';

/** Changes of the catalogue as people act on them. */
export const catalogueChanges: ActedOn<CatalogueChange, CatalogueChangeAct, 'own-proposal'> = {
  rights: catalogueChangeRights,
  definition: catalogueChangeDefinition,
  relations: ({ proposed }, { subject }): ReadonlySet<'own-proposal'> =>
    new Set(proposed.by === subject ? ['own-proposal' as const] : []),
  seeing: 'catalogue-change.read',
};

const departmentsOf = (operations: readonly Operation[]): readonly DepartmentId[] =>
  operations.flatMap((operation) =>
    operation.kind === 'put-matter'
      ? [
          ...operation.matter.departments.map(({ department }) => department),
          ...operation.matter.variants.flatMap(({ department }) => (department === null ? [] : [department])),
        ]
      : [],
  );

/** Where a change comes in that is to hold from a day: what is in effect by then, and what is to follow. */
const placeOf = async (
  ports: ApprovalsPorts,
  code: CountyCode,
  county: County,
  from: LocalDate,
  operations: readonly Operation[],
): Promise<PlaceOfChange> => {
  const { catalogueVersions } = county;
  const versions = await Promise.all(
    inOrderOfEffect(catalogueVersions).map(({ changeId }) => loadApproved(ports.table, code, changeId)),
  );
  const before = versionsOn(catalogueVersions, from).length;
  const base = catalogueAfter(code, versions.slice(0, before));
  const named = [...departmentsOf(operations), ...departmentsUnnamed(base)];
  const departments = await departmentsNamed(ports, code, named);
  return {
    base: withDepartments(base, [...departments.values()]),
    settings: settingsAfter(settingsOf(county), versions.slice(0, before)),
    later: versions.slice(before).map((version) => version.operations),
  };
};

/** Proposes a change of the county's catalogue. */
export const proposeCatalogueChangeCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<Versioned<CatalogueChange>>,
    draft: Omit<ChangeDraft, 'id'>,
  ): Promise<Outcome<Versioned<CatalogueChange>, CodedError | Refusal>> => {
    const { county, rules } = await ports.loadCounty(context.county, context.now);
    const from = inForceFrom(draft, dateOf(context.now));
    const place = await placeOf(ports, context.county, county, from, draft.operations);
    const proposed = proposeChange(
      { ...draft, id: catalogueChangeIdSchema.parse(ports.newId()) },
      place,
      rules.settings,
      { at: context.now, by: context.actor },
    );
    if (!proposed.ok) return proposed;
    const { state, events } = proposed.value;
    return ports.table.save(context, catalogueChangeDefinition, { before: null, after: state, events });
  };

/** A decision on a change as somebody asks for it. */
export type Deciding = Pick<
  RequestedAct<CatalogueChange, CatalogueChangeAct, CountyRules>,
  'id' | 'principal' | 'ifMatch'
>;

/**
 * Approves a change, in one write with the county's register. Of two approvals at the same moment one is refused: what
 * it was given on has changed, and whoever gave it looks again.
 */
export const approveCatalogueChangeCommand =
  (ports: ApprovalsPorts) =>
  async (
    context: WriteContext<Versioned<CatalogueChange>>,
    { id, principal, ifMatch }: Deciding,
  ): Promise<Outcome<Versioned<CatalogueChange>, CodedError | Refusal>> => {
    const { table } = ports;
    const [loaded, { before: countyBefore, county, rules }] = await Promise.all([
      table.load(catalogueChangeDefinition, context.county, id),
      ports.loadCounty(context.county, context.now),
    ]);
    const before = admit(catalogueChanges, loaded, principal, 'catalogue-change.approve');
    if (!before.ok) return before;
    if (isStale(ifMatch, before.value.version)) return failure(commonRefusal('STALE'));
    const change = before.value.state;
    const from = inForceFrom(change, dateOf(context.now));
    const place = await placeOf(ports, context.county, county, from, change.operations);
    const act = { at: context.now, by: principal.subject };
    const decided = approveChange(change, { place, county, settings: rules.settings }, act);
    if (!decided.ok) return decided;
    const { state, events } = decided.value;
    const registered: County = {
      ...county,
      catalogueVersions: [...county.catalogueVersions, versionOf(state)],
    };
    return table.commit(context, { state, version: versionAfter(before.value) }, [
      ...table.steps(context, catalogueChangeDefinition, { before: before.value, after: state, events }),
      ...table.steps(context, countyDefinition, { before: countyBefore, after: registered, events: [] }),
    ]);
  };

type Changed = Promise<Outcome<Reading<CatalogueChange, CountyRules>, CodedError | Refusal>>;

/** Refuses a change, with the reason. */
export const refuseCatalogueChangeCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<Reading<CatalogueChange, CountyRules>>,
    deciding: Deciding,
    reason: string,
  ): Changed =>
    actOn(catalogueChanges)(ports)(context, {
      ...deciding,
      act: 'catalogue-change.refuse',
      decide: (change) => refuseChange(change, reason, { at: context.now, by: deciding.principal.subject }),
    });

/** Takes one's own proposal back. */
export const withdrawCatalogueChangeCommand =
  (ports: ApprovalsPorts) =>
  (context: WriteContext<Reading<CatalogueChange, CountyRules>>, deciding: Deciding): Changed =>
    actOn(catalogueChanges)(ports)(context, {
      ...deciding,
      act: 'catalogue-change.withdraw',
      decide: (change, { settings }) =>
        withdrawChange(change, settings, { at: context.now, by: deciding.principal.subject }),
    });

export const readCatalogueChangeQuery = /* @__PURE__ */ readThing(catalogueChanges);

/** A page of what happened to a change: proposed, approved, refused or withdrawn, by whom and when. */
export const readCatalogueChangeTimelineQuery = /* @__PURE__ */ readTimeline(
  catalogueChanges,
  'catalogue-change.read-timeline',
);

/** The changes of the county, the newest first. */
export const listCatalogueChangesQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (
    { county }: Principal,
    page: PageRequest,
  ): Promise<Outcome<Page<CatalogueChangeSummary>, CodedError>> => {
    const partition = countyPartition(county, catalogueChangeKind);
    const newest = { ...page, descending: true };
    const listed = await table.list(countyIndex, partition, newest, catalogueChangeEntrySchema);
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };
