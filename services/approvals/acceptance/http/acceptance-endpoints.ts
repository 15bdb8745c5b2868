import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { acceptanceRights, type AcceptanceAct } from '../domain/acceptance-rights.ts';
import { acceptOnCommitment, revokeApproval, verifyCommitment } from '../domain/commitment.ts';
import { acceptWithTolerance, supplementOutstanding } from '../domain/tolerant-acceptance.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { acceptWithDocumentsCommand } from '../usecases/accept-task.ts';
import { defineActsOnTask } from '../../tasks/http/task-act.ts';
import { tasks } from '../../tasks/usecases/tasks.ts';
import { accept } from '../../tasks/domain/task-acts.ts';
import { withRights } from '../../kernel/admit.ts';
import type { TaskErrorCode } from '../../tasks/domain/task-errors.ts';
import { acceptBody } from './stated-documents.ts';
import {
  acceptOnCommitmentBody,
  acceptWithToleranceBody,
  revokeApprovalBody,
  supplementOutstandingBody,
  verifyCommitmentBody,
} from './tolerance-bodies.ts';

const defineAcceptance = /* @__PURE__ */ defineActsOnTask(
  /* @__PURE__ */ withRights(tasks, acceptanceRights),
);

/** Why an acceptance of any kind may be refused for want of documents. */
const documentsMissing = [
  'CRITICAL_DOCUMENTS_MISSING',
  'DOCUMENT_NOT_OF_MATTER',
] as const satisfies readonly TaskErrorCode[];

const onCommitment = (ports: ApprovalsPorts): readonly Endpoint<AcceptanceAct>[] => {
  const act = defineAcceptance(ports);
  return [
    act({
      act: 'task.accept-on-commitment',
      verb: 'accept-on-commitment',
      summary: '告知承诺受理 · Accept on the applicant’s written commitment',
      description:
        'Where the form of the matter allows it. A critical document is there, or one of the items names it. The decision may come at once; the department verifies within the days it names.',
      input: acceptOnCommitmentBody,
      refusals: ['COMMITMENT_NOT_ALLOWED', 'FOLLOW_UP_TOO_LATE', ...documentsMissing],
      decide: acceptWithDocumentsCommand(ports)(acceptOnCommitment),
    }),
    act({
      act: 'task.verify-commitment',
      verb: 'verify-commitment',
      summary: '承诺核查 · Record what the verification of a commitment found',
      description:
        'Once, before the decision or after it, by another than who accepted on it. What follows from a broken one people decide.',
      input: verifyCommitmentBody,
      refusals: ['NOTHING_TO_VERIFY', 'VERIFICATION_NEEDS_ANOTHER'],
      decide: verifyCommitment,
    }),
    act({
      act: 'task.revoke-approval',
      verb: 'revoke-approval',
      summary: '撤销原决定 · Record that an approval was revoked because its commitment was not kept',
      description: 'What depends on it and is not decided yet stops. The system revokes nothing by itself.',
      input: revokeApprovalBody,
      refusals: ['NO_GROUNDS_TO_REVOKE'],
      decide: revokeApproval,
    }),
  ];
};

/** Acceptance 受理: in full, with documents to follow 容缺 or on a commitment 告知承诺, and what follows either. */
export const acceptanceEndpoints = (ports: ApprovalsPorts): readonly Endpoint<AcceptanceAct>[] => {
  const act = defineAcceptance(ports);
  return [
    act({
      act: 'task.accept',
      verb: 'accept',
      summary: '受理 · Accept a complete application',
      description:
        'The clock starts, counting from the next day. A task not received yet is received with it. Each critical document is there: on the file of the case, which is looked up; or shared by an authority, or seen on paper, which the body says. What is missing is listed.',
      input: acceptBody,
      refusals: documentsMissing,
      decide: acceptWithDocumentsCommand(ports)((task, rules, done) => accept(task, rules, done)),
    }),
    act({
      act: 'task.accept-with-tolerance',
      verb: 'accept-with-tolerance',
      summary: '容缺受理 · Accept with lesser documents to follow',
      description:
        'Only documents that the catalogue marks as tolerable for this form of the matter, by a day or within a limit. The clock starts as with any acceptance. After the one notice: exactly what of it is still to come.',
      input: acceptWithToleranceBody,
      refusals: [
        'TOLERANCE_NOT_ALLOWED',
        'MATERIAL_NOT_TOLERABLE',
        'NOTICE_STILL_OPEN',
        'MATERIALS_NOT_ASKED_FOR',
        'FOLLOW_UP_TOO_LATE',
        ...documentsMissing,
      ],
      decide: acceptWithDocumentsCommand(ports)(acceptWithTolerance),
    }),
    act({
      act: 'task.supplement-outstanding',
      verb: 'supplement-outstanding',
      summary: '补交容缺材料 · Hand in what is outstanding',
      description: 'By the enterprise, or by the department for it; before the decision or after it.',
      input: supplementOutstandingBody,
      refusals: ['NOTHING_OUTSTANDING', 'MATERIALS_NOT_ASKED_FOR'],
      decide: (task, rules, done, { documents }) => supplementOutstanding(task, rules, done, documents),
    }),
    ...onCommitment(ports),
  ];
};
