import type { CodedError } from '../coded-error.ts';
import { commonRefusals } from '../common-refusals.ts';
import type { Refusal } from '../dynamo/refusal.ts';
import { preferredLanguage } from '../language.ts';
import { edgeError, edgeStatus, isEdgeErrorCode, type EdgeErrorCode } from './edge-errors.ts';
import { problemAnswer, renderProblem } from './problem.ts';
import { statusIn, type StatusOf } from './refusal-status.ts';
import type { AppContext } from './app-context.ts';

/** Where the rule behind a refusal can be read; null where it follows from none. */
export type RuleAt = (code: string) => string | null;

const refusalCode = (refusal: Refusal): EdgeErrorCode => {
  switch (refusal.kind) {
    case 'stale':
    case 'claimed':
      return 'LOST_RACE';
    case 'repeated':
    case 'contended':
      return 'CONTENDED';
  }
};

/** A refused write or a coded error as a problem document in the reader's language. */
export type Refuse = (c: AppContext, error: CodedError | Refusal) => Response;

const commonStatus = statusIn(commonRefusals);

/** The status of any code, the edge's, a common one or the service's own. */
export const statusOfCode = (statusOf: StatusOf, code: string): number | undefined =>
  isEdgeErrorCode(code) ? edgeStatus(code) : (commonStatus(code) ?? statusOf(code));

export const createRefuse =
  (statusOf: StatusOf, ruleAt: RuleAt): Refuse =>
  (c, refused) => {
    const error = 'kind' in refused ? edgeError(refusalCode(refused)) : refused;
    const status = statusOfCode(statusOf, error.code);
    if (status === undefined) throw new Error(`no status is set for ${error.code}`);
    const language = preferredLanguage(c.req.header('accept-language'));
    const problem = renderProblem(error, status, language, c.get('correlationId'), ruleAt(error.code));
    const { headers, body } = problemAnswer(problem, language);
    return new Response(body, { status, headers });
  };
