import { dateOf } from '../../../../shared/time/clock.ts';
import { closedBoth, listed, sentence, type TemplatesByType } from './message.ts';
import { day } from './wording.ts';

/** Each under the type of event that it puts into words. */
export const caseMessages = {
  'approvals.case.opened.v1': {
    version: 2,
    write: ({ fact: { projectName, progress } }) => ({
      title: {
        zh: sentence`并联审批启动：${projectName}`,
        en: sentence`Approvals begin: ${projectName}`,
      },
      body: {
        zh: sentence`项目“${projectName}”的并联审批已启动，共${progress.total}个事项，其中${progress.open}个现可办理。各事项的办理部门和所需材料可在本平台查看。`,
        en: sentence`The approvals of “${projectName}” have begun: ${progress.total} matters in all, ${progress.open} of them can be handled now. Each matter, its department and its documents can be seen on the platform.`,
      },
    }),
  },

  /** A case may be complete without having been granted: what was rejected is said first. */
  'approvals.case.completed.v1': {
    version: 3,
    write: ({ fact: { projectName, progress } }) =>
      progress.rejected > 0
        ? {
            title: {
              zh: sentence`审批已全部结束，部分事项未通过：${projectName}`,
              en: sentence`Approvals ended, some not granted: ${projectName}`,
            },
            body: {
              zh: sentence`项目“${projectName}”的审批已全部结束，其中${progress.rejected}个事项未通过，${progress.approved}个通过。未通过的事项可在本平台查看，并可重新申请。`,
              en: sentence`All approvals of “${projectName}” have ended: ${progress.rejected} not granted, ${progress.approved} granted. What was not granted can be seen on the platform and applied for anew.`,
            },
          }
        : {
            title: {
              zh: sentence`审批全部办结：${projectName}`,
              en: sentence`All approvals granted: ${projectName}`,
            },
            body: {
              zh: sentence`项目“${projectName}”的${progress.approved}个审批事项已全部办结，结果均为通过。`,
              en: sentence`All ${progress.approved} approvals of “${projectName}” are done; all are granted.`,
            },
          },
  },

  'approvals.case.land-checklist-drawn.v1': {
    version: 3,
    write: ({ time, fact: { projectName, missing } }) => ({
      title: {
        zh: sentence`用地手续缺项：${projectName}`,
        en: sentence`Land steps missing: ${projectName}`,
      },
      body: {
        zh: sentence`截至${day(dateOf(time)).zh}，项目“${projectName}”即将开工，尚缺${missing.length}项用地手续：${listed(missing.map(({ name }) => name)).zh}。请协助企业在开工前办理。`,
        en: sentence`As of ${day(dateOf(time)).en}, “${projectName}” is about to start and lacks ${missing.length} of its land steps: ${listed(missing.map(({ name }) => name)).en}. Please help the enterprise with them before the start.`,
      },
    }),
  },

  /** For the office, which can open the case, and for the officer, who should know that nothing runs yet. */
  'approvals.case.refused.v1': {
    version: 2,
    write: ({ fact: { projectName, reason } }) => ({
      title: {
        zh: sentence`并联审批未能启动：${projectName}`,
        en: sentence`No approvals could be opened: ${projectName}`,
      },
      body: {
        zh: sentence`项目“${projectName}”已签约，但并联审批未能启动，原因：${closedBoth(reason).zh}请牵头部门核对流程模板后，在本平台为该项目启动并联审批。`,
        en: sentence`“${projectName}” is signed, but its approvals could not begin. Reason: ${closedBoth(reason).en} The coordinating department checks the template and begins the approvals of this project on the platform.`,
      },
    }),
  },
} as const satisfies TemplatesByType;
