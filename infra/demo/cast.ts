import { creditCodeSchema } from '../../shared/credit-code.ts';
import type { Bilingual } from '../../shared/language.ts';
import { defaultCatalogue } from '../../services/approvals/catalogue/domain/data/defaults.ts';
import type { Department } from '../../services/approvals/catalogue/domain/department.ts';
import { demonstrationCounty, type TokenRequest } from '../local/control/token-claims.ts';
import { StoryFailure } from './story-failure.ts';

const county = demonstrationCounty;

/** The people of the story who hold no post of a department. */
export const officer: TokenRequest = { role: 'officer', county, sub: 'service-officer' };
export const colleague: TokenRequest = { role: 'officer', county, sub: 'another-officer' };
export const coordinator: TokenRequest = { role: 'coordinator', county, sub: 'leading-group-office.clerk' };
export const supervisor: TokenRequest = { role: 'supervisor', county, sub: 'supervision-office.clerk' };
export const admin: TokenRequest = { role: 'admin', county, sub: 'county-admin' };

/** A fictional enterprise; domain.md §4.6 gives it its name. */
export const enterprise = {
  names: { zh: '夔光视界（虚构）', en: 'Kuiguang Vision (fictional)' },
  creditCode: creditCodeSchema.parse('91500236MA5YHC010F'),
};
export const investor: TokenRequest = {
  role: 'investor',
  county,
  sub: 'enterprise-representative',
  enterprise: enterprise.creditCode,
};

/** A post of a department and who fills it. */
export type PostOfStory = {
  readonly department: string;
  readonly name: Bilingual;
  readonly holder: TokenRequest;
};

const subjectOf = (department: string, post: string): string => `${department}.${post}`;

/** Who fills a post of a department; people of the story are named after their posts. */
export const holderOf = (department: string, post: string): TokenRequest => ({
  role: post === 'section-head' || post === 'deputy-head' || post === 'head' ? post : 'clerk',
  county,
  department,
  sub: subjectOf(department, post),
});

/** The offices beside the departments that decide (domain.md §2.9, §5.5). */
const offices = ['investment-promotion', 'supervision-office', 'leading-group-office', 'leading-group'];

export const departmentNamed = (id: string): Department => {
  const found = defaultCatalogue.departments.find((department) => department.id === id);
  if (found === undefined) throw new StoryFailure(`The catalogue has no department ${id}.`);
  return found;
};

/** The departments of the story: those that answer for a matter of its template, and the offices. */
export const departmentsOfStory = (deciding: readonly string[]): readonly Department[] =>
  [...new Set([...deciding, ...offices])].map(departmentNamed);

/** Every post of some departments. */
export const postsOf = (departments: readonly string[]): readonly PostOfStory[] =>
  departments.map(departmentNamed).flatMap(({ id, name, posts }) =>
    posts.map((post) => ({
      department: id,
      name: { zh: `${name.zh}${post.name.zh}`, en: `${post.name.en}, ${name.en}` },
      holder: holderOf(id, post.id),
    })),
  );
