import type { CodedError } from '../../../../shared/coded-error.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { extendJointClock, type ExtendedCase, type JointExtension } from '../domain/extend-joint-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { staffingDefinition, staffingId } from '../../staffing/store/staffing-store.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** Extends the joint clock of a case with the approval of a county leader who fills the post named (行政许可法 42(2)). */
export const extendJointClockCommand =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (
    approvalCase: ApprovalCase,
    rules: CountyRules,
    act: Act,
    request: JointExtension,
    county: CountyCode,
  ): Promise<Outcome<ExtendedCase, CodedError>> => {
    const known = await table.load(staffingDefinition, county, staffingId(request.approvedBy.department));
    return extendJointClock(approvalCase, rules, act, request, known?.state ?? null);
  };
