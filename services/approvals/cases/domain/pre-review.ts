import { nthWorkdayAfter, settledThrough } from '../../../../shared/calendar/work-calendar.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { LackingPrerequisite } from './progress.ts';
import type { MatterWork } from '../../clocks/domain/matter-limits.ts';
import { applicants } from '../../tasks/domain/task-facts.ts';
import { caseReference, mattersNamed } from './case-facts.ts';
import { caseProgress, nodeOf, withNode } from './approval-case.ts';
import type { ApprovalCase, CaseNode } from './approval-case.ts';
import type { CaseWatch } from './case-watch.ts';
import { expectedStarts } from './expected-days.ts';

/** A waiting matter of which it is still to be told that it may be pre-reviewed, and when. */
type Reminder = {
  readonly node: CaseNode;
  readonly work: MatterWork;
  readonly expectedOn: LocalDate;
  readonly lacks: readonly LackingPrerequisite[];
  readonly at: Instant;
};

/** The reminders still ahead or fallen; none for what is open, stopped or decided, nor beyond the published calendar. */
const remindersOf = (
  approvalCase: ApprovalCase,
  { settings, calendar }: CountyRules,
): readonly Reminder[] => {
  const expected = expectedStarts(approvalCase, calendar);
  return caseProgress(approvalCase).nodes.flatMap(({ code, state, lacks }): Reminder[] => {
    const node = nodeOf(approvalCase, code);
    const expectedOn = expected.get(code) ?? null;
    if (state !== 'waiting' || node?.work == null || node.preReviewToldAt !== null || expectedOn === null)
      return [];
    const remindOn = nthWorkdayAfter(calendar, expectedOn, -settings.preReview.remindBefore);
    if (settledThrough(calendar, remindOn) !== remindOn) return [];
    return [{ node, work: node.work, expectedOn, lacks, at: startOf(remindOn) }];
  });
};

const told = (
  approvalCase: ApprovalCase,
  { settings, calendar }: CountyRules,
  { node, work, expectedOn, lacks }: Reminder,
): DomainEvent => ({
  type: 'approvals.case.pre-review-possible.v1',
  audience: [...recipientsOf(settings.preReview.told, work), ...applicants(approvalCase)],
  fact: {
    ...caseReference(approvalCase),
    matter: { code: node.code, name: node.name },
    department: work.department,
    departmentName: work.departmentName,
    expectedOn,
    expectedProvisional: settledThrough(calendar, expectedOn) !== expectedOn,
    waitsFor: [
      ...mattersNamed(
        approvalCase,
        lacks.map(({ code }) => code),
      ),
    ],
  },
});

/**
 * Tells the department and the enterprise some working days before a matter is expected to open that its papers may be
 * handed in for pre-review 预审, once each (R156). Pre-review opens nothing and sets no order aside.
 */
export const preReviewReminders: CaseWatch = {
  nextAt: (approvalCase, rules) =>
    remindersOf(approvalCase, rules)
      .map(({ at }) => at)
      .toSorted()[0] ?? null,
  settle: (approvalCase, rules, until) => {
    const fallen = remindersOf(approvalCase, rules).filter(({ at }) => at <= until);
    return {
      approvalCase: fallen.reduce(
        (changed, { node }) => withNode(changed, node.code, { preReviewToldAt: until }),
        approvalCase,
      ),
      events: fallen.map((reminder) => told(approvalCase, rules, reminder)),
    };
  },
};
