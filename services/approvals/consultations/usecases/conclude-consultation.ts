import { isDeepStrictEqual } from 'node:util';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { versionAfter, type WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { ConsultationId } from '../../../../shared/identifiers.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import {
  closeWhatIsMoot,
  concludeConsultation,
  type ConsultationChange,
} from '../domain/conclude-consultation.ts';
import type { Consultation } from '../domain/consultation.ts';
import type { Opinion } from '../domain/opinion.ts';
import { consultationDefinition, opinionDefinition } from '../store/consultation-store.ts';
import {
  admitTo,
  consultationsAbout,
  leadingDepartmentOf,
  partsOf,
  type ConsultationReading,
} from './consultations.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { isStale, type IfMatch } from '../../../../shared/dynamo/if-match.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import type { AskedFor } from '../../kernel/read-thing.ts';

type Before = {
  readonly consultation: Loaded<Consultation>;
  readonly opinions: readonly Loaded<Opinion>[];
};

/** One write for the consultation and the parts that change with it; each part is conditional on the version read. */
const stepsOf = (
  { table }: Pick<ApprovalsPorts, 'table'>,
  context: WriteContext<never>,
  before: Before,
  { consultation, events, parts }: ConsultationChange,
): readonly WriteStep[] => [
  ...(isDeepStrictEqual(consultation, before.consultation.state)
    ? []
    : table.steps(context, consultationDefinition, {
        before: before.consultation,
        after: consultation,
        events,
      })),
  ...parts.flatMap(({ opinion, events: told }) => {
    const known = before.opinions.find(({ state }) => state.id === opinion.id);
    return known === undefined || isDeepStrictEqual(opinion, known.state)
      ? []
      : table.steps(context, opinionDefinition, { before: known, after: opinion, events: told });
  }),
];

export type Concluding = AskedFor<ConsultationId> & {
  readonly ifMatch: IfMatch;
  readonly remark: string | null;
};

/** The leading department puts the opinions together; whoever answers at the same instant is read again before. */
export const concludeConsultationCommand =
  (ports: ApprovalsPorts) =>
  (
    context: WriteContext<ConsultationReading>,
    { ifMatch, remark, ...asked }: Concluding,
  ): Promise<Outcome<ConsultationReading, CodedError | Refusal>> =>
    decideAgain<ConsultationReading, CodedError | Refusal>(async () => {
      const admitted = await admitTo(ports, asked, 'consultation.conclude');
      if (!admitted.ok) return admitted;
      const { found, rules } = admitted.value;
      if (isStale(ifMatch, found.version)) return failure(commonRefusal('STALE'));
      const { consultation, leading } = found.state;
      const opinions = await partsOf(ports, context.county, consultation);
      const act = { at: context.now, by: asked.principal.subject, remark };
      const states = opinions.map(({ state }) => state);
      const change = concludeConsultation(consultation, states, leading, rules, act);
      if (!change.ok) return change;
      const reading = {
        consultation: change.value.consultation,
        leading,
        version: versionAfter(found),
        opinions: change.value.parts.map(({ opinion }) => opinion),
        rules,
        now: context.now,
      };
      const before = { consultation: { ...found, state: consultation }, opinions };
      return ports.table.commit(context, reading, stepsOf(ports, context, before, change.value));
    });

type EndOrMove = ReceivedEvent<
  | 'approvals.task.decided.v1'
  | 'approvals.task.withdrawn.v1'
  | 'approvals.task.not-mine.v1'
  | 'approvals.task.moved.v1'
>;

const closeOne = async (
  ports: ApprovalsPorts,
  context: WriteContext<undefined>,
  id: ConsultationId,
): Promise<void> => {
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const loaded = await ports.table.load(consultationDefinition, context.county, id);
    if (loaded?.state.state !== 'open') return success(undefined);
    const [opinions, leading, { rules }] = await Promise.all([
      partsOf(ports, context.county, loaded.state),
      leadingDepartmentOf(ports, context.county, loaded.state),
      ports.loadCounty(context.county),
    ]);
    const states = opinions.map(({ state }) => state);
    const change = closeWhatIsMoot(loaded.state, states, leading, rules, context.now);
    const steps = stepsOf(ports, context, { consultation: loaded, opinions }, change);
    return steps.length === 0 ? success(undefined) : ports.table.commit(context, undefined, steps);
  });
  doneOnce(outcome);
};

/**
 * Closes what a decided, withdrawn or moved task leaves without an object. It follows from how things stand and needs no
 * once-key: done again, it finds nothing to close.
 */
export const closeMootConsultationsCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: EndOrMove): Promise<void> => {
    const { once: _, ...context } = contextOf(event, clock.now());
    const { caseId, matter } = event.fact;
    for (const id of await consultationsAbout(ports, event.county, { caseId, matter }))
      await closeOne(ports, context, id);
  };
