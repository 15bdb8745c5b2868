import { sentence, type Template } from './message.ts';
import { day } from './wording.ts';

/** What comes next may be handed in for pre-review before what it waits for is decided. */
export const preReviewPossible: Template<'approvals.case.pre-review-possible.v1'> = {
  version: 1,
  write: ({ fact: { projectName, matter, departmentName, expectedOn, expectedProvisional, waitsFor } }) => {
    const on = day(expectedOn);
    const provisional = expectedProvisional
      ? {
          zh: '（暂定，以该年日历公布为准）',
          en: ', provisionally: that year’s calendar is not published yet;',
        }
      : { zh: '，', en: ';' };
    const [zhWaits, enWaits] = [
      waitsFor.map(({ name }) => name.zh).join('、'),
      waitsFor.map(({ name }) => name.en).join(', '),
    ];
    return {
      title: {
        zh: sentence`可申请预审：${matter.name.zh}（${projectName}）`,
        en: sentence`Pre-review possible: ${matter.name.en} (${projectName})`,
      },
      body: {
        zh: sentence`项目“${projectName}”的“${matter.name.zh}”预计${on.zh}可正式办理${provisional.zh}尚待：${zhWaits}。企业现可向${departmentName.zh}提交材料预审；预审不代替受理。`,
        en: sentence`“${matter.name.en}” of “${projectName}” is expected to open on ${on.en}${provisional.en} it still waits for: ${enWaits}. Its papers may be handed to ${departmentName.en} for pre-review now, which takes no place of acceptance.`,
      },
    };
  },
};
