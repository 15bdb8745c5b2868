import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { Envelope, ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { CountyCode, DepartmentId, PostId } from '../../../../shared/identifiers.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Clock, Instant } from '../../../../shared/time/clock.ts';
import { standInsIn, type StandIn } from '../domain/stand-in.ts';
import { hearOf, settleStaffing } from '../domain/settle-staffing.ts';
import { staffingDefinition, staffingId, staffingKind } from '../store/staffing-store.ts';
import { settleItem } from '../../kernel/timed-things.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { Work } from '../../../../shared/deadlines/settle-by-kind.ts';

/** Follows who fills the posts of a department and who is away; each piece of news is the whole, and the latest holds. */
export const followStaffingCommand =
  ({ table, loadCounty }: ApprovalsPorts, clock: Clock) =>
  async (event: ReceivedEvent<'notifications.staffing.changed.v1'>): Promise<void> => {
    const { county, actor, correlationid, fact, sequence } = event;
    const context = { county, actor, correlationId: correlationid, now: clock.now() };
    const outcome = await decideAgain<undefined, Refusal>(async () => {
      const [before, { rules }] = await Promise.all([
        table.load(staffingDefinition, county, staffingId(fact.department)),
        loadCounty(county),
      ]);
      const heard = hearOf(before?.state ?? null, { ...fact, sequence }, rules, context.now);
      if (heard === null) return success(undefined);
      const change = { before, after: heard.staffing, events: heard.events };
      return table.commit(context, undefined, table.steps(context, staffingDefinition, change));
    });
    doneOnce(outcome);
  };

/** Leaves begin and end by themselves. */
export const staffingWork = (ports: ApprovalsPorts): Work => ({
  kind: staffingKind,
  settle: settleItem(
    {
      definition: staffingDefinition,
      settle: (staffing, rules, until) => {
        const settled = settleStaffing(staffing, rules, until);
        return { state: settled.staffing, events: settled.events };
      },
    },
    ports,
  ),
});

/** Who acts for a post of a department at a moment. */
export type StandInFor = (department: DepartmentId, post: PostId) => StandIn;

/** Reads once of each department who acts there now. */
export const standInsNow =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (county: CountyCode, departments: readonly DepartmentId[], now: Instant): Promise<StandInFor> => {
    const found = await Promise.all(
      [...new Set(departments)].map(async (department) => {
        const loaded = await table.load(staffingDefinition, county, staffingId(department));
        return [department, standInsIn(loaded?.state ?? null, now)] as const;
      }),
    );
    const byDepartment = new Map(found);
    const itself = standInsIn(null, now);
    return (department, post) => (byDepartment.get(department) ?? itself)(post);
  };

/** A page of which covers began and ended in a department, in order. */
export const readCoversQuery =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (
    county: CountyCode,
    department: DepartmentId,
    page: PageRequest,
  ): Promise<Outcome<Page<Envelope>, CodedError>> => {
    const listed = await table.timeline({ county, kind: staffingKind, id: staffingId(department) }, page);
    return listed.ok ? success(listed.value) : failure(commonRefusal('BAD_CURSOR'));
  };
