import type { Facts } from '../../../../shared/events/catalogue.ts';
import type { AssignmentId } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { Department } from '../../catalogue/domain/department.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { titleOf } from './assignment-kind.ts';
import type { Draft } from './give-out.ts';
import { assigneeOf } from '../../county/domain/assignee.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';

/**
 * The review 复核 of a signing suspected a sham (R038): an issue that no enterprise raised and none sees or confirms. The
 * department that coordinates gets it, because it alone may lift the suspicion.
 */
export const signingReview = (
  id: AssignmentId,
  fact: Facts['leads.lead.sham-signing-suspected.v1'],
  since: Instant,
  office: Department | null,
  rules: CountyRules,
): Draft => {
  const { leadId, enterpriseName, projectName, signedOn, suspectedOn, reason } = fact;
  const { coordinatingDepartment, signingReview: rule } = rules.settings;
  const matter = { kind: 'lead', leadId } as const;
  return {
    id,
    kind: 'issue',
    title: titleOf('issue', {
      zh: `疑似虚签复核（${projectName}）`,
      en: `review of a suspected sham signing (${projectName})`,
    }),
    text: `${enterpriseName}的项目“${projectName}”于${writtenDay(signedOn).zh}签约，${writtenDay(suspectedOn).zh}被标记为疑似虚签。理由：${reason}`,
    subject: matter,
    matter,
    source: 'red-light',
    enterprise: null,
    urgency: null,
    category: 'commitments',
    ...assigneeOf(office, coordinatingDepartment, rule.post, rules),
    promised: rule.promised,
    statutory: rule.statutory,
    since,
  };
};
