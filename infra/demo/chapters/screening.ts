import * as z from 'zod';
import { holderOf, officer } from '../cast.ts';
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

/** Nobody judges their own: the officer who follows the lead is refused, with who may. */
const showOwnLead = async ({ client, storyteller }: Stage, leadId: string, body: unknown): Promise<void> => {
  storyteller.tell({
    zh: '跟进线索的专员想自己录入结论：',
    en: 'The officer who follows the lead wants to enter the verdict:',
  });
  const path = `/v1/leads/${leadId}/record-screening-verdict`;
  storyteller.refusal(
    await client.refused({ as: officer, method: 'POST', path, body }, 'OWN_LEAD_NOT_JUDGED'),
  );
};

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
  const verdict = {
    vetoes: [],
    band: 'A',
    score: { low: 82, high: 86 },
    rubricVersion: 'xz-2026.1',
    concludedBy: '县招商项目研判小组第 3 次会议',
  };
  await showOwnLead(stage, leadId, verdict);
  await actOnLead(stage, leadId, 'record-screening-verdict', verdict, clerk);
  await stage.settled();
  await actOnLead(stage, leadId, 'move-stage', { to: 'negotiation' });
  storyteller.tell({
    zh: '研判部门录入结论：无否决，A 档，82–86 分；交办事项随结论按期办结，进入洽谈。',
    en: 'The department enters the verdict: no veto, band A, 82–86 points; with it the assignment is done in time, talks begin.',
  });
};
