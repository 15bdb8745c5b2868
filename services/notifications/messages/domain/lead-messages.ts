import { sentence, type TemplatesByType } from './message.ts';
import { by, day, stageNames } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const leadMessages = {
  'leads.lead.stage-changed.v1': {
    version: 2,
    write: ({ fact: { enterpriseName, from, to } }) => ({
      title: {
        zh: sentence`${enterpriseName}：进入${stageNames[to].zh}阶段`,
        en: sentence`${enterpriseName}: now in ${stageNames[to].en}`,
      },
      body: {
        zh: sentence`线索“${enterpriseName}”由${stageNames[from].zh}阶段进入${stageNames[to].zh}阶段。`,
        en: sentence`The lead “${enterpriseName}” moved from ${stageNames[from].en} to ${stageNames[to].en}.`,
      },
    }),
  },

  'leads.lead.stage-overdue.v1': {
    version: 2,
    write: ({ fact: { enterpriseName, stage, dueOn } }) => ({
      title: {
        zh: sentence`${enterpriseName}：${stageNames[stage].zh}阶段超期`,
        en: sentence`${enterpriseName}: overdue in ${stageNames[stage].en}`,
      },
      body: {
        zh: sentence`线索“${enterpriseName}”的${stageNames[stage].zh}阶段应于${by(dueOn).zh}完成，现已超期，请主责专员尽快推进。`,
        en: sentence`The lead “${enterpriseName}” should have left ${stageNames[stage].en} ${by(dueOn).en}; it is overdue. Its officer takes it on soon.`,
      },
    }),
  },

  /** Gives the day of signing and, apart from it, the start that was promised. */
  'leads.project.signed.v1': {
    version: 2,
    write: ({ fact: { projectName, enterprise, signedOn, promisedStart } }) => {
      const start =
        promisedStart === null
          ? { zh: '未约定开工日期。', en: 'No start was promised.' }
          : {
              zh: sentence`企业承诺于${by(promisedStart).zh}开工。`,
              en: sentence`The enterprise promises to start ${by(promisedStart).en}.`,
            };
      return {
        title: { zh: sentence`项目签约：${projectName}`, en: sentence`Project signed: ${projectName}` },
        body: {
          zh: sentence`“${enterprise.name}”的项目“${projectName}”于${day(signedOn).zh}签约，${start.zh}`,
          en: sentence`The project “${projectName}” of “${enterprise.name}” was signed on ${day(signedOn).en}. ${start.en}`,
        },
      };
    },
  },
} as const satisfies TemplatesByType;
