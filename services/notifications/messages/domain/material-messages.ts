import { closed, sentence, type TemplatesByType } from './message.ts';

/** Each under the type of event that it puts into words. */
export const materialMessages = {
  'approvals.material.infected.v1': {
    version: 2,
    write: ({ fact: { projectName, documentName } }) => ({
      title: {
        zh: sentence`材料检测出病毒：${documentName.zh}`,
        en: sentence`Virus in a document: ${documentName.en}`,
      },
      body: {
        zh: sentence`项目“${projectName}”上传的“${documentName.zh}”检测出病毒，不能下载。请核查文件后在本平台重新上传。`,
        en: sentence`A virus was found in “${documentName.en}” of “${projectName}”, so it cannot be downloaded. Please check the file and upload it again on the platform.`,
      },
    }),
  },

  /** Who must confirm that a finding was a false alarm: nobody sets free alone what was found infected. */
  'approvals.material.clearance-proposed.v1': {
    version: 2,
    write: ({ fact: { projectName, documentName, reason, groundedOn } }) => ({
      title: {
        zh: sentence`请复核误报：${documentName.zh}`,
        en: sentence`Please confirm a false alarm: ${documentName.en}`,
      },
      body: {
        zh: sentence`项目“${projectName}”的“${documentName.zh}”曾检测出病毒，一名管理员认为属误报。理由：${closed(reason).zh}依据：${closed(groundedOn).zh}请另一名管理员在本平台复核登记，复核前该文件不能下载；认为不属误报的，无须登记。`,
        en: sentence`A virus was found in “${documentName.en}” of “${projectName}”, and an administrator calls it a false alarm. Reason: ${closed(reason).en} Grounds: ${closed(groundedOn).en} Please have another administrator confirm it on the platform; until then the file cannot be downloaded. Whoever does not agree records nothing.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
