import { projectedDueDate, type DayCount } from '../../../../shared/calendar/due-date.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import { variantOf } from '../../catalogue/domain/matter.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { accept } from '../../tasks/domain/task-acts.ts';
import type { Commitment, VerificationResult } from '../../tasks/domain/after-acceptance.ts';
import { applicants, taskDescription } from '../../tasks/domain/task-facts.ts';
import { followUpFrom } from '../../tasks/domain/follow-up.ts';
import { stands, toVerifyOf } from '../../tasks/domain/still-to-follow.ts';
import { settleTask } from '../../tasks/domain/settle-task.ts';
import { type Task } from '../../tasks/domain/task.ts';
import { wrongState, type Acted, type TaskError } from '../../tasks/domain/task-errors.ts';
import { awaitsHumanDecision } from '../../tasks/domain/awaits-decision.ts';

/** The applicant's signed commitment: what it says, where it is, and how soon it is verified. */
export type CommitmentGiven = Pick<Commitment, 'items' | 'document'> & { readonly verifyWithin: DayCount };

const notAllowed: TaskError = {
  code: 'COMMITMENT_NOT_ALLOWED',
  detail: {
    zh: '本事项（情形）不适用告知承诺制',
    en: 'This form of the matter is not granted on a commitment.',
  },
};

const tooLong = ({ days, unit }: DayCount): TaskError => ({
  code: 'FOLLOW_UP_TOO_LATE',
  detail: {
    zh: `核查期限应为1至${days}${unit === 'workday' ? '个工作日' : '日'}`,
    en: `It is verified within one to ${days} ${unit === 'workday' ? 'working days' : 'days'}.`,
  },
  faults: [
    {
      pointer: '/verifyWithin',
      detail: { zh: `最多${days}${unit === 'workday' ? '个工作日' : '日'}`, en: `at most ${days} days` },
    },
  ],
  facts: { mostDays: days },
});

/**
 * Accepts on a commitment 告知承诺: the applicant commits in writing to what else would be proven first, the decision may
 * come at once, and the department verifies afterwards (domain.md §2.5). Only where the form of the matter allows it.
 */
export const acceptOnCommitment = (
  task: Task,
  rules: CountyRules,
  act: Act,
  { items, document, verifyWithin }: CommitmentGiven,
): Acted => {
  if (task.state !== 'opened' && task.state !== 'received')
    return failure(wrongState(task.state, ['opened', 'received']));
  const matter = matterIn(rules.catalogue, task.matter.code);
  if (matter === undefined || variantOf(matter, task.matter.variant)?.commitment !== true)
    return failure(notAllowed);
  const today = dateOf(act.at);
  const most = rules.settings.commitment.verifyWithin;
  const lastDay = (limit: DayCount) => projectedDueDate(rules.calendar, today, limit).date;
  if (verifyWithin.days === 0 || lastDay(verifyWithin) > lastDay(most)) return failure(tooLong(most));
  const accepted = accept(task, rules, act);
  if (!accepted.ok || accepted.value.task.state !== 'accepted') return accepted;
  const followUp = followUpFrom(today, { within: verifyWithin }, rules.calendar);
  const commitment: Commitment = { items, document, followUp, verified: null };
  return success({
    task: { ...accepted.value.task, commitment },
    events: [
      ...accepted.value.events,
      {
        type: 'approvals.task.accepted-on-commitment.v1',
        audience: applicants(task),
        fact: {
          ...taskDescription(task),
          items: [...items],
          document,
          verifyBy: followUp.by,
          verifyByProvisional: followUp.provisional,
        },
      },
    ],
  });
};

const nothingToVerify: TaskError = {
  code: 'NOTHING_TO_VERIFY',
  detail: { zh: '本事项没有待核查的承诺', en: 'No commitment waits for verification on this matter.' },
};

const needsAnother: TaskError = {
  code: 'VERIFICATION_NEEDS_ANOTHER',
  detail: {
    zh: '凭承诺作出受理的本人不核查该承诺，请本部门另一人核查',
    en: 'Whoever accepted on a commitment does not verify it; somebody else of the department does.',
  },
};

/** What the verification of a commitment found. */
export type Verification = { readonly result: VerificationResult; readonly findings: string };

/**
 * Records what the verification of a commitment found 核查, by another than who accepted on it (rulings 31). One not kept may lead to the approval's revocation and to the
 * credit record, which people decide: nothing follows by itself (domain.md §2.5).
 */
export const verifyCommitment = (
  task: Task,
  rules: CountyRules,
  act: Act,
  verification: Verification,
): Acted => {
  const settled = settleTask(task, rules, act.at);
  if (!stands(settled.task)) return failure(wrongState(task.state, ['accepted', 'decided', 'delivered']));
  const open = toVerifyOf(settled.task);
  if (open === null) return failure(nothingToVerify);
  if (settled.task.accepted.by === act.by) return failure(needsAnother);
  const { told } = rules.settings.commitment;
  const kept = verification.result === 'fulfilled';
  return success({
    task: { ...settled.task, commitment: { ...open, verified: { ...act, ...verification } } },
    events: [
      ...settled.events,
      {
        type: 'approvals.task.commitment-verified.v1',
        audience: [...recipientsOf(kept ? told.fulfilled : told.broken, task), ...applicants(task)],
        fact: {
          ...taskDescription(task),
          ...verification,
          verifyBy: open.followUp.by,
          late: open.followUp.lateTold,
          humanDecisionNeeded: !kept,
        },
      },
    ],
  });
};

const noGrounds: TaskError = {
  code: 'NO_GROUNDS_TO_REVOKE',
  detail: {
    zh: '只有经核查承诺未履行的，才能在此登记撤销原决定',
    en: 'An approval is revoked here only when the verification found its commitment not kept.',
  },
};

/** The document by which an approval is revoked, and why. */
export type Revocation = { readonly documentNumber: string; readonly reasons: readonly string[] };

/**
 * Records that people revoked an approval 撤销许可 because its commitment was not kept. The case learns it: what depends
 * on it and is not decided yet goes no further.
 */
export const revokeApproval = (
  task: Task,
  rules: CountyRules,
  act: Act,
  { documentNumber, reasons }: Revocation,
): Acted => {
  const settled = settleTask(task, rules, act.at);
  const revocable = settled.task;
  if (revocable.state !== 'decided' && revocable.state !== 'delivered')
    return failure(wrongState(task.state, ['decided', 'delivered']));
  if (!awaitsHumanDecision(revocable)) return failure(noGrounds);
  return success({
    task: { ...revocable, revoked: { ...act, documentNumber, reasons } },
    events: [
      ...settled.events,
      {
        type: 'approvals.task.approval-revoked.v1',
        audience: applicants(task),
        fact: { ...taskDescription(task), documentNumber, reasons: [...reasons] },
      },
    ],
  });
};
