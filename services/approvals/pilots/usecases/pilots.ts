import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { pilotIdSchema, type CountyCode } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Pilot } from '../domain/pilot.ts';
import { registerPilot, settlePilot, type PilotDraft } from '../domain/pilot-acts.ts';
import { countyPartition } from '../../kernel/list-keys.ts';
import { pilotDefinition, pilotEntrySchema, pilotKind } from '../store/pilot-store.ts';
import { countyIndex } from '../../kernel/table.ts';
import type { ActedOn, Reading } from '../../kernel/admit.ts';
import { settleItem } from '../../kernel/timed-things.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readThing } from '../../kernel/read-thing.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { pilotRights, type PilotAct } from '../domain/pilot-rights.ts';
import type { CaseRelation } from '../../cases/domain/case-relations.ts';
import type { Work } from '../../../../shared/deadlines/settle-by-kind.ts';

/** Pilots as people act on them. */
export const pilots: ActedOn<Pilot, PilotAct, CaseRelation> = {
  rights: pilotRights,
  definition: pilotDefinition,
  relations: () => new Set(),
  seeing: 'pilot.read',
};

export const readPilotQuery = /* @__PURE__ */ readThing(pilots);

/** Registers a pilot as it is entered. */
export const enterPilotCommand =
  ({ table, loadCounty, newId }: ApprovalsPorts) =>
  async (
    context: WriteContext<Reading<Pilot, CountyRules>>,
    draft: PilotDraft,
  ): Promise<Outcome<Reading<Pilot, CountyRules>, CodedError | Refusal>> => {
    const { rules } = await loadCounty(context.county);
    const act = { at: context.now, by: context.actor };
    const registered = registerPilot(draft, pilotIdSchema.parse(newId()), rules, act);
    if (!registered.ok) return registered;
    const { state, events } = registered.value;
    const reading = { state, version: versionAfter(null), rules, now: context.now };
    const change = { before: null, after: state, events };
    return table.commit(context, reading, table.steps(context, pilotDefinition, change));
  };

/** A page of the county's pilots, the newest first. */
export const listPilotsQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (county: CountyCode, page: PageRequest): Promise<Outcome<Page<Pilot>, CodedError>> => {
    const listed = await table.list(
      countyIndex,
      countyPartition(county, pilotKind),
      { ...page, descending: true },
      pilotEntrySchema,
    );
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };

/** Pilots as something that falls due by itself; their days are days of the week's own, so that no import moves them. */
export const pilotWork = (ports: ApprovalsPorts): Work => ({
  kind: pilotKind,
  settle: settleItem({ definition: pilotDefinition, settle: settlePilot }, ports),
});
