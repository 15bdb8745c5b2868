import { noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { TaskAct } from '../domain/task-rights.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import { answerTaskDelay } from '../domain/answer-task-delay.ts';
import { pause, resume } from '../domain/pausing.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { correctAcceptanceCommand, extendTaskCommand } from '../usecases/revise-clock.ts';
import { defineTaskAct } from './task-act.ts';
import { causeIn, measuresIn, setMeasures, stateCause } from '../../clocks/http/delay-bodies.ts';
import { correctAcceptanceBody, extendBody, pauseBody } from './clock-act-bodies.ts';

const pausing = (ports: ApprovalsPorts): readonly Endpoint<TaskAct>[] => {
  const act = defineTaskAct(ports);
  return [
    act({
      act: 'task.pause',
      verb: 'pause',
      summary: '依法暂停计时 · Stop the clock for an event the law does not count',
      description:
        'On a legal basis and a written notice, for the events that the matter allows. It ends by itself with its length or maximum; open-ended and not resumed in time it counts as improper.',
      input: pauseBody,
      refusals: ['PAUSE_LACKS_GROUNDS', 'PAUSE_NOT_ALLOWED', 'PAUSE_TOO_LONG', 'PAUSE_RUNNING'],
      decide: (task, rules, done, request) =>
        pause(task, rules, done, request, matterIn(rules.catalogue, task.matter.code) ?? { pauses: [] }),
    }),
    act({
      act: 'task.resume',
      verb: 'resume',
      summary: '恢复计时 · Let the clock run again',
      input: noInput,
      refusals: ['NOT_PAUSED'],
      decide: resume,
    }),
  ];
};

/** The acts on a running clock: stopping and resuming it, extending its limit, correcting its first day. */
export const clockActEndpoints = (ports: ApprovalsPorts): readonly Endpoint<TaskAct>[] => {
  const act = defineTaskAct(ports);
  return [
    act({
      act: 'task.state-cause',
      ...stateCause,
      decide: (task, rules, done, body) => answerTaskDelay(task, rules, done, causeIn(body)),
    }),
    act({
      act: 'task.set-measures',
      ...setMeasures,
      decide: (task, rules, done, body) => answerTaskDelay(task, rules, done, measuresIn(body)),
    }),
    ...pausing(ports),
    act({
      act: 'task.extend',
      verb: 'extend',
      summary: '延长办理期限 · Extend the limit once, with approval of a head of the authority',
      description: 'Before the limit of the law has passed; the reason is told to the enterprise.',
      input: extendBody,
      refusals: ['EXTENSION_NOT_ALLOWED', 'EXTENSION_NOT_ENTITLED', 'EXTENSION_SECOND', 'EXTENSION_TOO_LATE'],
      decide: extendTaskCommand(ports),
    }),
    act({
      act: 'task.correct-acceptance',
      verb: 'correct-acceptance',
      summary: '更正受理日期 · Correct a day of acceptance entered wrongly',
      description: 'By the section head, seen by a second person; the answer and the fact say what moved.',
      input: correctAcceptanceBody,
      refusals: ['SECOND_PERSON_NEEDED', 'ACCEPTANCE_DAY_IMPOSSIBLE'],
      decide: correctAcceptanceCommand(ports),
    }),
  ];
};
