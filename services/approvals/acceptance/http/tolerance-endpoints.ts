import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import type { ApprovalsAct } from '../../approvals-rights.ts';
import { acceptOnCommitment, revokeApproval, verifyCommitment } from '../../tasks/domain/commitment.ts';
import { acceptWithTolerance, supplementOutstanding } from '../domain/tolerant-acceptance.ts';
import type { ApprovalsPorts } from '../../kernel/ports.ts';
import { acceptWithDocuments } from '../usecases/accept-task.ts';
import { defineTaskAct, documentsMissing } from '../../tasks/http/task-act.ts';
import {
  acceptOnCommitmentBody,
  acceptWithToleranceBody,
  revokeApprovalBody,
  supplementOutstandingBody,
  verifyCommitmentBody,
} from './tolerance-bodies.ts';

const onCommitment = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => {
  const act = defineTaskAct(ports);
  return [
    act({
      act: 'task.accept-on-commitment',
      verb: 'accept-on-commitment',
      summary: '告知承诺受理 · Accept on the applicant’s written commitment',
      description:
        'Where the form of the matter allows it. A critical document is there, or one of the items names it. The decision may come at once; the department verifies within the days it names.',
      input: acceptOnCommitmentBody,
      refusals: ['COMMITMENT_NOT_ALLOWED', 'FOLLOW_UP_TOO_LATE', ...documentsMissing],
      decide: acceptWithDocuments(ports)(acceptOnCommitment),
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

/** Acceptance with documents to follow 容缺 or on a commitment 告知承诺, and what follows either. */
export const toleranceEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => {
  const act = defineTaskAct(ports);
  return [
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
      decide: acceptWithDocuments(ports)(acceptWithTolerance),
    }),
    act({
      act: 'task.supplement-outstanding',
      verb: 'supplement-outstanding',
      summary: '容缺补齐 · Hand in what is outstanding',
      description: 'By the enterprise, or by the department for it; before the decision or after it.',
      input: supplementOutstandingBody,
      refusals: ['NOTHING_OUTSTANDING', 'MATERIALS_NOT_ASKED_FOR'],
      decide: (task, rules, done, { documents }) => supplementOutstanding(task, rules, done, documents),
    }),
    ...onCommitment(ports),
  ];
};
