import type { Principal } from '../../../../shared/auth/principal.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import {
  landHouseholdIdSchema,
  type LandAcquisitionId,
  type LandHouseholdId,
} from '../../../../shared/identifiers.ts';
import { maskName } from '../../../../shared/masking.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import {
  listHousehold,
  settleHousehold,
  type Household,
  type HouseholdChange,
  type HouseholdEntry,
} from '../domain/household.ts';
import type { LandAct } from '../domain/land-rights.ts';
import type { LandAcquisition } from '../domain/land-acquisition.ts';
import { acquisitionClosed } from '../domain/step-errors.ts';
import type { Act } from '../../kernel/act.ts';
import { householdDefinition, householdEntrySchema, householdsOf } from '../store/household-store.ts';
import { landAcquisitionDefinition } from '../store/land-store.ts';
import { caseIndex } from '../../kernel/table.ts';
import { admit } from '../../kernel/admit.ts';
import { clockedWork } from '../../kernel/timed-things.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { acquisitions } from './land-acquisitions.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** Households of the ledger as work on which something falls: the day of the next contact. */
export const householdWork = clockedWork({
  definition: householdDefinition,
  settle: settleHousehold,
  entry: householdEntrySchema,
  calendarVersionOf: ({ calendarVersion }) => calendarVersion,
  isOpen: ({ state }) => state === 'unsigned',
});

export type HouseholdAddress = {
  readonly acquisitionId: LandAcquisitionId;
  readonly principal: Principal;
  readonly act: LandAct;
};

type Written = Promise<Outcome<Household, CodedError | Refusal>>;

const counted = (
  { ledger, ...acquisition }: LandAcquisition,
  { listed, signed }: { readonly listed: number; readonly signed: number },
): LandAcquisition => ({
  ...acquisition,
  ledger: { listed: ledger.listed + listed, signed: ledger.signed + signed },
});

/** Takes a household into the ledger, its name masked on entry and kept nowhere else; the acquisition counts it in the same write, so that its unsigned are never guessed. */
export const addHouseholdCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<Household>,
    { acquisitionId, principal, act }: HouseholdAddress,
    entry: Omit<HouseholdEntry, 'id'>,
  ): Written =>
    decideAgain<Household, CodedError | Refusal>(async () => {
      const { table } = ports;
      const [loaded, { rules }] = await Promise.all([
        table.load(landAcquisitionDefinition, context.county, acquisitionId),
        ports.loadCounty(context.county),
      ]);
      const before = admit(acquisitions, loaded, principal, act);
      if (!before.ok) return before;
      const acquisition = before.value.state;
      if (acquisition.state !== 'running') return failure(acquisitionClosed(acquisition.state));
      const id = landHouseholdIdSchema.parse(ports.newId());
      const done = { at: context.now, by: context.actor };
      const householder = entry.householder === null ? null : maskName(entry.householder);
      const decided = listHousehold(acquisition, { ...entry, householder, id }, rules, done);
      if (!decided.ok) return decided;
      const { state, events } = decided.value;
      const after = counted(acquisition, { listed: 1, signed: 0 });
      return table.commit(context, state, [
        ...table.steps(context, landAcquisitionDefinition, { before: before.value, after, events: [] }),
        ...table.steps(context, householdDefinition, { before: null, after: state, events }),
      ]);
    });

/** An act on a household; where it signs by it, the acquisition counts that in the same write. */
export const changeHouseholdCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<Household>,
    { acquisitionId, principal, act }: HouseholdAddress,
    householdId: LandHouseholdId,
    decide: (household: Household, rules: CountyRules, act: Act) => Outcome<HouseholdChange, CodedError>,
  ): Written =>
    decideAgain<Household, CodedError | Refusal>(async () => {
      const { table } = ports;
      const [loaded, household, { rules }] = await Promise.all([
        table.load(landAcquisitionDefinition, context.county, acquisitionId),
        table.load(householdDefinition, context.county, householdId),
        ports.loadCounty(context.county),
      ]);
      const before = admit(acquisitions, loaded, principal, act);
      if (!before.ok) return before;
      if (household?.state.acquisitionId !== acquisitionId) return failure(commonRefusal('NOT_FOUND'));
      if (before.value.state.state === 'ended') return failure(acquisitionClosed('ended'));
      const decided = decide(household.state, rules, { at: context.now, by: context.actor });
      if (!decided.ok) return decided;
      const { state, events } = decided.value;
      const change = { before: household, after: state, events };
      const signs = household.state.state === 'unsigned' && state.state === 'signed';
      const after = counted(before.value.state, { listed: 0, signed: 1 });
      return table.commit(context, state, [
        ...table.steps(context, householdDefinition, change),
        ...(signs
          ? table.steps(context, landAcquisitionDefinition, { before: before.value, after, events: [] })
          : []),
      ]);
    });

/** A page of the ledger of an acquisition, with the acquisition, for whoever may see it. */
export const listHouseholdsQuery =
  ({ table }: ApprovalsPorts) =>
  async (
    { acquisitionId, principal, act }: HouseholdAddress,
    page: PageRequest,
  ): Promise<
    Outcome<{ readonly acquisition: LandAcquisition; readonly households: Page<Household> }, CodedError>
  > => {
    const partition = householdsOf(principal.county, acquisitionId);
    const [loaded, listed] = await Promise.all([
      table.load(landAcquisitionDefinition, principal.county, acquisitionId),
      table.list(caseIndex, partition, page, householdEntrySchema),
    ]);
    const seen = admit(acquisitions, loaded, principal, act);
    if (!seen.ok) return seen;
    if (!listed.ok) return failure(commonRefusal('BAD_CURSOR'));
    const items = listed.value.items.map(({ summary }) => summary);
    return success({ acquisition: seen.value.state, households: { ...listed.value, items } });
  };
