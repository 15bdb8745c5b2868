import * as z from 'zod';
import { holderOf } from '../cast.ts';
import { mustFind } from '../inbox.ts';
import { StoryFailure } from '../story-failure.ts';
import { actOnLead, showGate, type Stage } from '../stage.ts';

const clerk = holderOf('investment-promotion', 'clerk');

const assignmentsSchema = z.object({
  items: z.array(z.object({ id: z.string(), dueOn: z.string() })),
});
const done = z.unknown();

const screeningOf = async ({ client }: Stage) => {
  const path = '/v1/assignments?department=investment-promotion';
  const { items } = await client.call({ as: clerk, method: 'GET', path, answer: assignmentsSchema });
  const [assignment] = items;
  if (assignment === undefined) throw new StoryFailure('The screening should have been assigned by itself.');
  return assignment;
};

const actOnAssignment = ({ client }: Stage, id: string, verb: string, body?: unknown): Promise<unknown> =>
  client.call({ as: clerk, method: 'POST', path: `/v1/assignments/${id}/${verb}`, body, answer: done });

/** 研判: the department is given the screening by itself; without a verdict there are no talks. */
export const tellScreening = async (stage: Stage, leadId: string): Promise<void> => {
  const { storyteller, client } = stage;
  storyteller.chapter({ zh: '选资研判', en: 'Screening' });
  await stage.settled();
  const { id, dueOn } = await screeningOf(stage);
  const item = await mustFind(stage, clerk, { type: 'approvals.assignment.opened.v1', subject: id });
  storyteller.tell({
    zh: `招商投资促进中心承办人的消息箱自动收到（${dueOn} 到期）：`,
    en: `The clerk of the Investment Promotion Centre finds, without anybody sending it (due ${dueOn}):`,
  });
  storyteller.add({ zh: `✉ ${item.title}`, en: `✉ ${item.title}` });
  const acknowledge = `/v1/inbox-items/${item.inboxItemId}/acknowledge`;
  await client.call({ as: clerk, method: 'POST', path: acknowledge, answer: done });
  await actOnAssignment(stage, id, 'receive');
  await stage.letPass(3);
  storyteller.tell({ zh: '未出结论就想洽谈：', en: 'To negotiation without a verdict:' });
  await showGate(stage, leadId, 'negotiation');
  await actOnLead(stage, leadId, 'record-screening-verdict', {
    vetoes: [],
    band: 'A',
    score: { low: 82, high: 86 },
    rubricVersion: 'xz-2026.1',
    concludedBy: '县招商项目研判小组第 3 次会议',
  });
  await actOnAssignment(stage, id, 'complete', {
    result: '同意进入洽谈',
    documentNumber: '奉招研〔2026〕3号',
  });
  await actOnLead(stage, leadId, 'move-stage', { to: 'negotiation' });
  storyteller.tell({
    zh: '研判小组结论：无否决，A 档，82–86 分；交办事项按期办结，进入洽谈。',
    en: 'The panel concludes: no veto, band A, 82–86 points; the assignment is done in time, talks begin.',
  });
};
