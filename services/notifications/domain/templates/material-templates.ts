import { sentence, type Template } from './message.ts';

export const materialInfected: Template<'approvals.material.infected.v1'> = {
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
};
