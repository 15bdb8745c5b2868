import { closed, sentence, type TemplatesByType } from './message.ts';

/** Each under the type of event that it puts into words. */
export const materialMessages = {
  'approvals.material.infected.v1': {
    version: 1,
    write: ({ fact: { projectName, documentName, finding } }) => ({
      title: {
        zh: sentence`材料查出恶意代码：${documentName.zh}`,
        en: sentence`Malware in a document: ${documentName.en}`,
      },
      body: {
        zh: sentence`项目“${projectName}”上传的“${documentName.zh}”查出恶意代码（${finding}），已停止提供，请换一份干净的文件重新上传。`,
        en: sentence`Malware (${finding}) was found in “${documentName.en}” of “${projectName}”. It is not handed out; please upload a clean file.`,
      },
    }),
  },

  /** Who must confirm that a finding was a false alarm: nobody sets free alone what was found infected. */
  'approvals.material.clearance-proposed.v1': {
    version: 1,
    write: ({ fact: { projectName, documentName, finding, reason, groundedOn, proposedBy } }) => ({
      title: {
        zh: sentence`请复核误报：${documentName.zh}`,
        en: sentence`Please confirm a false alarm: ${documentName.en}`,
      },
      body: {
        zh: sentence`项目“${projectName}”的“${documentName.zh}”曾查出恶意代码（${finding}）。${proposedBy}认为属误报，理由：${closed(reason).zh}依据：${groundedOn}。须由另一名管理员复核登记，复核前该文件不予提供；认为不属误报的，不作登记。`,
        en: sentence`Malware (${finding}) was found in “${documentName.en}” of “${projectName}”. ${proposedBy} calls it a false alarm: ${closed(reason).en} Grounds: ${groundedOn}. Another administrator has to confirm it; until then the file is not handed out. Whoever does not agree records nothing.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
