import { dateOf } from '../../../../shared/time/clock.ts';
import { sentence, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const caseMessages = {
  'approvals.case.opened.v1': {
    version: 1,
    write: ({ fact: { projectName, progress } }) => ({
      title: {
        zh: sentence`并联审批启动：${projectName}`,
        en: sentence`Approvals begin: ${projectName}`,
      },
      body: {
        zh: sentence`项目“${projectName}”的并联审批已启动，共 ${progress.total} 个事项，现可办理 ${progress.open} 个。`,
        en: sentence`The approvals of “${projectName}” have begun: ${progress.total} matters in all, ${progress.open} of them open now.`,
      },
    }),
  },

  /** A case may be complete without having been granted: what was rejected is said first. */
  'approvals.case.completed.v1': {
    version: 2,
    write: ({ fact: { projectName, progress } }) =>
      progress.rejected > 0
        ? {
            title: {
              zh: sentence`审批已全部结束，部分事项未通过：${projectName}`,
              en: sentence`Approvals ended, some not granted: ${projectName}`,
            },
            body: {
              zh: sentence`项目“${projectName}”的审批已全部结束：${progress.rejected} 个事项未通过，${progress.approved} 个通过。`,
              en: sentence`All approvals of “${projectName}” have ended: ${progress.rejected} not granted, ${progress.approved} granted.`,
            },
          }
        : {
            title: {
              zh: sentence`审批全部办结：${projectName}`,
              en: sentence`All approvals granted: ${projectName}`,
            },
            body: {
              zh: sentence`项目“${projectName}”的审批事项已全部办结，共 ${progress.approved} 个通过。`,
              en: sentence`All approvals of “${projectName}” are done; ${progress.approved} granted.`,
            },
          },
  },

  'approvals.case.land-checklist-drawn.v1': {
    version: 2,
    write: ({ time, fact: { projectName, missing } }) => ({
      title: {
        zh: sentence`用地手续缺项：${projectName}`,
        en: sentence`Land steps missing: ${projectName}`,
      },
      body: {
        zh: sentence`截至${day(dateOf(time)).zh}，项目“${projectName}”即将开工，尚缺${missing.length}项用地手续：${missing.map(({ name }) => name.zh).join('、')}。请协助企业在开工前办理。`,
        en: sentence`As of ${day(dateOf(time)).en}, “${projectName}” is about to start and lacks ${missing.length} of its land steps: ${missing.map(({ name }) => name.en).join(', ')}. Please help the enterprise with them before the start.`,
      },
    }),
  },

  /** For the office, which can open the case, and for the officer, who should know that nothing runs yet. */
  'approvals.case.refused.v1': {
    version: 1,
    write: ({ fact: { projectName, projectId, reason } }) => ({
      title: {
        zh: sentence`并联审批未能启动：${projectName}`,
        en: sentence`No approvals could be opened: ${projectName}`,
      },
      body: {
        zh: sentence`项目“${projectName}”已签约，但并联审批未能启动：${reason.zh}。请牵头部门核对流程模板后为该项目补办启动手续（项目编号 ${projectId}）。`,
        en: sentence`“${projectName}” is signed, but its approvals could not be opened: ${reason.en} The coordinating department should check the template and open the case for this project (id ${projectId}).`,
      },
    }),
  },
} as const satisfies TemplatesByType;
