import { sentence, type Template } from './message.ts';
import { day, stageNames } from './wording.ts';

export const stageChanged: Template<'leads.lead.stage-changed.v1'> = {
  version: 1,
  write: ({ fact: { enterpriseName, from, to } }) => ({
    title: {
      zh: sentence`${enterpriseName}：进入${stageNames[to].zh}阶段`,
      en: sentence`${enterpriseName}: now in ${stageNames[to].en}`,
    },
    body: {
      zh: sentence`线索“${enterpriseName}”由${stageNames[from].zh}进入${stageNames[to].zh}阶段。`,
      en: sentence`The lead “${enterpriseName}” moved from ${stageNames[from].en} to ${stageNames[to].en}.`,
    },
  }),
};

export const stageOverdue: Template<'leads.lead.stage-overdue.v1'> = {
  version: 1,
  write: ({ fact: { enterpriseName, stage, dueOn } }) => ({
    title: {
      zh: sentence`${enterpriseName}：${stageNames[stage].zh}阶段超期`,
      en: sentence`${enterpriseName}: overdue in ${stageNames[stage].en}`,
    },
    body: {
      zh: sentence`线索“${enterpriseName}”的${stageNames[stage].zh}阶段应于${day(dueOn).zh}前完成，现已超期，请尽快推进。`,
      en: sentence`The lead “${enterpriseName}” should have left ${stageNames[stage].en} by ${day(dueOn).en}; it is overdue.`,
    },
  }),
};
