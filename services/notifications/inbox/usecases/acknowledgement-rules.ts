import { postIdSchema, type CountyCode } from '../../../../shared/identifiers.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { AcknowledgementRules } from '../domain/acknowledgement.ts';

/** The rules of acknowledging as a county has them: its policy, its office hours, and the posts its departments have. */
export const readAcknowledgementRulesQuery =
  ({ register, policyOf }: Pick<NotificationPorts, 'register' | 'policyOf'>) =>
  async (county: CountyCode): Promise<AcknowledgementRules> => {
    const [{ workingHours }, departments, { acknowledgement }] = await Promise.all([
      register.rules(county),
      register.departments(county),
      policyOf(county),
    ]);
    return {
      withinWorkingHours: acknowledgement.withinWorkingHours,
      superiors: new Map(
        Object.entries(acknowledgement.superiors).map(([post, above]) => [postIdSchema.parse(post), above]),
      ),
      workingHours,
      posts: new Map((departments ?? []).map(({ id, posts }) => [id, posts])),
    };
  };
