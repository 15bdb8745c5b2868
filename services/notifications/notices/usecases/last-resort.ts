import type { CountyCode } from '../../../../shared/identifiers.ts';
import type { PostOfDepartment } from '../../inbox/domain/acknowledgement.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';

/** Who is told where nobody who is to act can be reached. */
export const findLastResortQuery =
  ({ register, policyOf }: Pick<NotificationPorts, 'register' | 'policyOf'>) =>
  async (county: CountyCode): Promise<PostOfDepartment> => ({
    department: (await register.rules(county)).coordinatingDepartment,
    post: (await policyOf(county)).lastResortPost,
  });
