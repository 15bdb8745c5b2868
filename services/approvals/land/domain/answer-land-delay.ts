import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { answerDelay, notAsked, type DelayAnswer } from '../../clocks/domain/answer-delay.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import type { LandAcquisition } from './land-acquisition.ts';
import { acquisitionClosed } from './step-errors.ts';
import { settleAcquisition, type AcquisitionChange } from './settle-acquisition.ts';

/** Answers a rung that fell while an approved acquisition was not announced (rulings 37). */
export const answerLandDelay = (
  acquisition: LandAcquisition,
  rules: CountyRules,
  act: Act,
  answer: DelayAnswer,
): Outcome<AcquisitionChange, CodedError> => {
  const settled = settleAcquisition(acquisition, rules, act.at);
  const current = settled.state;
  if (current.state !== 'running') return failure(acquisitionClosed(current.state));
  const { id, title, department, post, announcing } = current;
  if (announcing === null) return failure(notAsked(answer.kind));
  const delayed = {
    kind: 'land-acquisition',
    id,
    title: { zh: `发布征收土地公告：${title}`, en: `Notice of the acquisition: ${title}` },
    department,
    post,
    dueOn: announcing.due.date,
  } as const;
  const answered = answerDelay(announcing.duties, delayed, answer, act, rules.settings);
  if (!answered.ok) return answered;
  const { duties, event } = answered.value;
  return success({
    state: { ...current, announcing: { ...announcing, duties } },
    events: [...settled.events, event],
  });
};
