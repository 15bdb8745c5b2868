import type { CountyRegister } from '../../../../shared/names/county-register.ts';
import type { CountyCode, PostId } from '../../../../shared/identifiers.ts';
import type { AcknowledgementRules, PostOfDepartment } from '../domain/acknowledgement.ts';

/** The rules of acknowledging as a county has them: its office hours, and the posts its departments have. */
export type RulesOf = (county: CountyCode) => Promise<AcknowledgementRules>;

export const createRulesOf =
  (register: Pick<CountyRegister, 'rules' | 'departments'>, rules: AcknowledgementRules): RulesOf =>
  async (county) => {
    const [{ workingHours }, departments] = await Promise.all([
      register.rules(county),
      register.departments(county),
    ]);
    return {
      ...rules,
      workingHours,
      posts: new Map((departments ?? []).map(({ id, posts }) => [id, posts])),
    };
  };

/** Who is told where nobody who is to act can be reached. */
export type LastResortOf = (county: CountyCode) => Promise<PostOfDepartment>;

export const createLastResortOf =
  (register: Pick<CountyRegister, 'rules'>, post: PostId): LastResortOf =>
  async (county) => ({ department: (await register.rules(county)).coordinatingDepartment, post });
