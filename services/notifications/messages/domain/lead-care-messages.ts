import { closed, sentence, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const leadCareMessages = {
  /** Gives both days, that of signing and that of the mark, with the reason. */
  'leads.lead.sham-signing-suspected.v1': {
    version: 1,
    write: ({ fact: { enterpriseName, projectName, signedOn, suspectedOn, reason } }) => ({
      title: {
        zh: sentence`疑似虚签：${projectName}`,
        en: sentence`Suspected sham signing: ${projectName}`,
      },
      body: {
        zh: sentence`“${enterpriseName}”的项目“${projectName}”于${day(signedOn).zh}签约，${day(suspectedOn).zh}被标为疑似虚签并进入复核。理由：${reason}。`,
        en: sentence`The project “${projectName}” of “${enterpriseName}”, signed on ${day(signedOn).en}, was marked as a suspected sham signing on ${day(suspectedOn).en} and is under review. Reason: ${reason}.`,
      },
    }),
  },

  'leads.lead.look-again-due.v1': {
    version: 1,
    write: ({ fact: { enterpriseName, lookAgainOn } }) => ({
      title: {
        zh: sentence`${enterpriseName}：到期复看`,
        en: sentence`${enterpriseName}: time to look again`,
      },
      body: {
        zh: sentence`线索“${enterpriseName}”定于${day(lookAgainOn).zh}复看，请恢复跟进或另定处置。`,
        en: sentence`The lead “${enterpriseName}” was put aside until ${day(lookAgainOn).en}; take it up again or decide otherwise.`,
      },
    }),
  },

  'leads.lead.handed-over.v1': {
    version: 2,
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
    version: 2,
    write: ({ fact: { projectName } }) => ({
      title: { zh: sentence`项目终止：${projectName}`, en: sentence`Project terminated: ${projectName}` },
      body: {
        zh: sentence`项目“${projectName}”已终止。尚未办结的审批申请，企业可在本平台撤回；未撤回的，由有关部门依法处理。`,
        en: sentence`The project “${projectName}” has been terminated. Applications still open may be withdrawn by the enterprise on the platform; the departments deal with the others by law.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
