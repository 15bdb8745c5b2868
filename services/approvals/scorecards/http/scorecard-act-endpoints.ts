import type * as z from 'zod';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { ScorecardAct } from '../domain/scorecard-rights.ts';
import type { ownJudgement } from '../../kernel/own-judgement.ts';
import { correct } from '../domain/correct-scorecard.ts';
import type { ScorecardErrorCode } from '../domain/scorecard-errors.ts';
import type { Act } from '../../kernel/act.ts';
import type { ScorecardChange } from '../domain/publish-scorecard.ts';
import { answerReview, askReview } from '../domain/review-scorecard.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { actOnScorecardCommand, type ScorecardReading } from '../usecases/scorecards.ts';
import { presentScorecard } from './present-scorecard.ts';
import { scorecardTag } from './scorecard-endpoints.ts';
import {
  answerBody,
  correctionBody,
  reviewBody,
  reviewParams,
  scorecardParams,
  scorecardViewSchema,
} from './scorecard-schemas.ts';

type AppendSpec<Params extends typeof scorecardParams, Input extends z.ZodType> = {
  readonly act: ScorecardAct;
  /** The end of the path below a scorecard. */
  readonly beside: string;
  readonly summary: string;
  readonly description: string;
  readonly status: 200 | 201;
  readonly params: Params;
  readonly input: Input;
  readonly refusals: readonly (ScorecardErrorCode | typeof ownJudgement.code)[];
  readonly decide: (
    scorecard: Scorecard,
    sent: { readonly params: z.output<Params>; readonly input: z.output<Input> },
    act: Act,
  ) => Outcome<ScorecardChange, CodedError>;
};

/** An act that appends something to a scorecard; answers the scorecard as it then stands, without its place. */
const defineAppending =
  (ports: ApprovalsPorts) =>
  <Params extends typeof scorecardParams, Input extends z.ZodType>({
    beside,
    decide,
    refusals,
    ...spec
  }: AppendSpec<Params, Input>): Endpoint<ScorecardAct> =>
    defineEndpoint({
      ...spec,
      method: 'post',
      path: `/v1/scorecards/{department}/{month}/${beside}`,
      tag: scorecardTag,
      query: none,
      output: scorecardViewSchema,
      refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'LOST_RACE', ...refusals],
      handle: ({ principal, params, input, ifMatch, now, write }) =>
        write(
          (context) =>
            actOnScorecardCommand(ports)(context, {
              department: params.department,
              month: params.month,
              principal,
              act: spec.act,
              ifMatch,
              decide: (scorecard) => decide(scorecard, { params, input }, { by: principal.subject, at: now }),
            }),
          (reading: ScorecardReading) => presentScorecard(reading, null),
        ),
    });

const refusalsOfCorrections = [
  'CORRECTION_IMPOSSIBLE',
  'CORRECTION_NEEDS_DOCUMENT',
  'SCORECARD_FULL',
  'OWN_DEPARTMENT_JUDGED',
] as const;

const refusalsOfAnswers = [
  'REVIEW_UNKNOWN',
  'REVIEW_ANSWERED',
  'REVIEW_NOT_YOURS',
  'OWN_DEPARTMENT_JUDGED',
  'CORRECTION_IMPOSSIBLE',
  'SCORECARD_FULL',
] as const;

/** What can be appended to a scorecard; nothing about it can be put, patched or deleted (R147). */
export const scorecardActEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ScorecardAct>[] => {
  const append = defineAppending(ports);
  return [
    append({
      act: 'scorecard.correct',
      beside: 'corrections',
      summary: '追加更正记录 · Append a correction',
      description:
        'The snapshot stays as published; the score is reckoned anew by the rules of its month, beside it.',
      status: 201,
      params: scorecardParams,
      input: correctionBody,
      refusals: refusalsOfCorrections,
      decide: (scorecard, { input }, act) =>
        correct(scorecard, { ...input, documentNumber: input.documentNumber ?? null }, act),
    }),
    append({
      act: 'scorecard.ask-review',
      beside: 'reviews',
      summary: '申请复核 · Ask for a review of a finding',
      description: 'Within thirty days of the finding, unless the county sets otherwise (督查条例 17).',
      status: 201,
      params: scorecardParams,
      input: reviewBody,
      refusals: ['FINDING_UNKNOWN', 'REVIEW_TOO_LATE', 'REVIEW_OPEN', 'SCORECARD_FULL'],
      decide: (scorecard, { input }, act) => askReview(scorecard, input, act),
    }),
    append({
      act: 'scorecard.answer-review',
      beside: 'reviews/{number}/answer',
      summary: '答复复核 · Answer a review',
      description:
        'By somebody of another department who had no hand in the finding; a revision is appended as a correction.',
      status: 200,
      params: reviewParams,
      input: answerBody,
      refusals: refusalsOfAnswers,
      decide: (scorecard, { params, input }, act) => answerReview(scorecard, params.number, input, act),
    }),
  ];
};
