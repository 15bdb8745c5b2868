import type { CodedError } from '../../../../shared/coded-error.ts';
import { isOverdue, reviseDue } from '../../../../shared/deadlines/deadline-clock.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { DepartmentId, PostId, Subject } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { mayStandFor } from '../../staffing/domain/persons.ts';
import type { Staffing } from '../../staffing/domain/staffing.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants } from '../../tasks/domain/task-facts.ts';
import { caseReference } from './case-facts.ts';
import type { ApprovalCase } from './approval-case.ts';
import { startJointClock } from './joint-clock.ts';
import type { JointClock } from './joint-clock-record.ts';
import { settleCase, withNextCheck } from './settle-case.ts';

/** Why the joint clock of a case is not extended. */
export const jointExtensionRefusals = {
  CASE_COMPLETED: 'wrong-state',
  JOINT_EXTENSION_TOO_LONG: 'unacceptable',
  JOINT_EXTENSION_NOT_ENTITLED: 'unacceptable',
  JOINT_EXTENSION_SECOND: 'wrong-state',
  JOINT_EXTENSION_TOO_LATE: 'wrong-state',
} as const satisfies Refusals;
type JointExtensionErrorCode = keyof typeof jointExtensionRefusals;
type Refused = CodedError<JointExtensionErrorCode>;

const refused = (code: JointExtensionErrorCode, detail: Bilingual): Refused => ({ code, detail });

export type JointExtension = {
  readonly days: number;
  readonly reason: string;
  readonly approvedBy: {
    readonly department: DepartmentId;
    readonly post: PostId;
    readonly person: Subject;
  };
};

const faultOf = (
  joint: JointClock,
  { days, approvedBy }: JointExtension,
  { settings: { jointClock: rules }, calendar }: CountyRules,
  act: Act,
): Refused | null => {
  if (days > rules.extension)
    return refused('JOINT_EXTENSION_TOO_LONG', {
      zh: `联合办理最多延长${rules.extension}个工作日（《行政许可法》第四十二条第二款）`,
      en: `The joint limit is extended by ${rules.extension} working days at most.`,
    });
  if (
    !rules.approvers.some(
      ({ department, post }) => department === approvedBy.department && post === approvedBy.post,
    )
  )
    return refused('JOINT_EXTENSION_NOT_ENTITLED', {
      zh: '延长须经本级人民政府负责人批准（《行政许可法》第四十二条第二款）',
      en: 'The extension needs the approval of a head of the county government.',
    });
  if (joint.extension !== null)
    return refused('JOINT_EXTENSION_SECOND', {
      zh: '只能延长一次',
      en: 'It has been extended once already.',
    });
  return isOverdue(joint.clock, calendar, dateOf(act.at))
    ? refused('JOINT_EXTENSION_TOO_LATE', {
        zh: '延长须在联合办理期限届满前批准并告知理由',
        en: 'An extension is approved before the joint limit has passed.',
      })
    : null;
};

/** That nothing is left to be done about a case. */
export const caseCompleted = refused('CASE_COMPLETED', {
  zh: '本项目审批已全部办结',
  en: 'All approvals of the project have ended.',
});

const notOfThePost = (): Refused => {
  const detail = {
    zh: '所填人员今日不在该岗位，延长须由在岗的本级人民政府负责人批准',
    en: 'The person named does not fill that post today; whoever does approves the extension.',
  };
  return {
    code: 'JOINT_EXTENSION_NOT_ENTITLED',
    detail,
    faults: [{ pointer: '/approvedBy/person', detail }],
  };
};

/** A case after its joint clock was extended, and what is told of it. */
export type ExtendedCase = { readonly state: ApprovalCase; readonly events: readonly DomainEvent[] };

/**
 * Extends the joint clock once, before it has passed, with the approval of a head of the county government; the reason is told to
 * the applicant (行政许可法 42(2)). `staffing`: who fills the posts of the department named; null where nobody has told.
 */
export const extendJointClock = (
  approvalCase: ApprovalCase,
  rules: CountyRules,
  act: Act,
  request: JointExtension,
  staffing: Staffing | null,
): Outcome<ExtendedCase, Refused> => {
  if (approvalCase.state === 'completed') return failure(caseCompleted);
  const settled = settleCase(approvalCase, rules, act.at);
  const joint = settled.approvalCase.jointClock ?? startJointClock(approvalCase.openedAt, rules);
  const fault = faultOf(joint, request, rules, act);
  if (fault !== null) return failure(fault);
  if (!mayStandFor(staffing, request.approvedBy.post, request.approvedBy.person, dateOf(act.at)))
    return failure(notOfThePost());
  const { calendar } = rules;
  const extended = { ...joint.clock, extension: { days: request.days, grantedOn: dateOf(act.at) } };
  const { clock } = reviseDue({ clock: joint.clock, calendar }, { clock: extended, calendar }, act.at);
  const due = dueOf(clock, calendar, act.at);
  const jointClock = { ...joint, clock, due, extension: { ...act, ...request } };
  const { department, post } = request.approvedBy;
  return success({
    state: withNextCheck({ ...settled.approvalCase, jointClock }, rules),
    events: [
      ...settled.events,
      {
        type: 'approvals.case.joint-clock-extended.v1',
        audience: applicants(approvalCase),
        fact: {
          ...caseReference(approvalCase),
          days: request.days,
          reason: request.reason,
          approvedBy: { department, post },
          dueOn: { from: joint.due.date, to: due.date },
        },
      },
    ],
  });
};
