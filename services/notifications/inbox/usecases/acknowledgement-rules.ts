import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { AcknowledgementRules } from '../domain/acknowledgement.ts';

/** The rules of acknowledging as a county has them: its office hours, and the posts its departments have. */
export const readAcknowledgementRulesQuery =
  ({ register, policy }: Pick<NotificationPorts, 'register' | 'policy'>) =>
  async (county: CountyCode): Promise<AcknowledgementRules> => {
    const [{ workingHours }, departments] = await Promise.all([
      register.rules(county),
      register.departments(county),
    ]);
    return {
      ...policy.acknowledgement,
      workingHours,
      posts: new Map((departments ?? []).map(({ id, posts }) => [id, posts])),
    };
  };
