import { closed, sentence, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const leadCareMessages = {
  /** Gives both days, that of signing and that of the mark, with the reason. */
  'leads.lead.sham-signing-suspected.v1': {
    version: 2,
    write: ({ fact: { enterpriseName, projectName, signedOn, suspectedOn, reason } }) => ({
      title: {
        zh: sentence`疑似虚签：${projectName}`,
        en: sentence`Suspected sham signing: ${projectName}`,
      },
      body: {
        zh: sentence`“${enterpriseName}”的项目“${projectName}”于${day(signedOn).zh}签约，${day(suspectedOn).zh}经系统比对标记为疑似虚签，现进入复核。理由：${closed(reason).zh}本标记不作结论，请主责专员补充落地佐证。`,
        en: sentence`The project “${projectName}” of “${enterpriseName}”, signed on ${day(signedOn).en}, was marked as a suspected sham signing on ${day(suspectedOn).en} and is under review. Reason: ${closed(reason).en} The mark settles nothing; its officer adds evidence that the project is landing.`,
      },
    }),
  },

  'leads.lead.look-again-due.v1': {
    version: 2,
    write: ({ fact: { enterpriseName, lookAgainOn } }) => ({
      title: {
        zh: sentence`跟进提醒：${enterpriseName}`,
        en: sentence`Time to take it up again: ${enterpriseName}`,
      },
      body: {
        zh: sentence`线索“${enterpriseName}”的暂缓期已于${day(lookAgainOn).zh}届满，请主责专员恢复跟进，或者登记新的处理意见。`,
        en: sentence`The lead “${enterpriseName}” was put aside until ${day(lookAgainOn).en}; its officer takes it up again or records what else is to be done.`,
      },
    }),
  },

  'leads.lead.handed-over.v1': {
    version: 3,
    write: ({ fact: { enterpriseName, reason } }) => ({
      title: {
        zh: sentence`主责专员变更：${enterpriseName}`,
        en: sentence`The officer for ${enterpriseName} has changed`,
      },
      body: {
        zh: sentence`线索“${enterpriseName}”的主责专员已变更。原因：${closed(reason).zh}请接任的主责专员及时与企业联系，请原主责专员做好交接。`,
        en: sentence`The lead “${enterpriseName}” has a new officer. Reason: ${closed(reason).en} The new officer contacts the enterprise soon; the former one hands over what there is.`,
      },
    }),
  },

  'leads.project.terminated.v1': {
    version: 3,
    write: ({ fact: { projectName } }) => ({
      title: { zh: sentence`项目终止：${projectName}`, en: sentence`Project terminated: ${projectName}` },
      body: {
        zh: sentence`项目“${projectName}”已终止。尚未办结的审批申请，企业可在本平台撤回；未撤回的，由有关部门依法处理。`,
        en: sentence`The project “${projectName}” has been terminated. Applications still open may be withdrawn by the enterprise on the platform; the departments deal with the others by law.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
