import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ConsultationId } from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import type { ConsultationAct } from '../domain/consultation-rights.ts';
import type { LeadingDepartment } from '../domain/leading-department.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { SettledOpinion } from '../domain/settle-opinion.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { opinionDefinition } from '../store/consultation-store.ts';
import type { Reading } from '../../kernel/admit.ts';
import { admitTo, ownPart } from './consultations.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { isStale, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { AskedFor } from '../../kernel/read-thing.ts';

/** One act of a department on its own part. */
export type OwnPartAct = AskedFor<ConsultationId> & {
  readonly act: ConsultationAct;
  readonly ifMatch: IfMatch;
  readonly decide: (
    opinion: Opinion,
    leading: LeadingDepartment,
    rules: CountyRules,
  ) => Outcome<SettledOpinion, CodedError>;
};

/** A department acts on its own part alone, so that neighbours answering at the same instant never meet. */
export const changeOwnPartCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<Reading<Opinion, CountyRules>>,
    { act, ifMatch, decide, ...asked }: OwnPartAct,
  ): Promise<Outcome<Reading<Opinion, CountyRules>, CodedError | Refusal>> =>
    decideAgain<Reading<Opinion, CountyRules>, CodedError | Refusal>(async () => {
      const admitted = await admitTo(ports, asked, act);
      if (!admitted.ok) return admitted;
      const { found, rules } = admitted.value;
      const part = ownPart(found.state.consultation, asked.principal);
      const before =
        part === undefined ? null : await ports.table.load(opinionDefinition, context.county, part.opinionId);
      if (before === null) return failure(commonRefusal('ACT_NOT_YOURS'));
      if (isStale(ifMatch, before.version)) return failure(commonRefusal('STALE'));
      const decided = decide(before.state, found.state.leading, rules);
      if (!decided.ok) return decided;
      const { opinion, events } = decided.value;
      const reading = { state: opinion, version: versionAfter(before), rules, now: context.now };
      const change = { before, after: opinion, events };
      return ports.table.commit(context, reading, ports.table.steps(context, opinionDefinition, change));
    });
