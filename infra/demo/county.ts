import * as z from 'zod';
import { bilingualSchema } from '../../shared/language.ts';
import { openCounty } from '../operator/open-county.ts';
import { admin, departmentsOfStory, enterprise, holderOf, investor } from './cast.ts';
import { StoryFailure } from './story-failure.ts';
import type { StoryClient } from './story-client.ts';

const done = z.unknown();

const templateSchema = z.object({
  name: bilingualSchema,
  nodes: z.array(z.object({ responsible: z.object({ department: z.string() }).nullable() })),
  plan: z
    .object({ total: z.int(), totalInSeries: z.int(), criticalPaths: z.array(z.array(z.string())) })
    .nullable(),
});
export type TemplateOfStory = z.infer<typeof templateSchema>;

/** The path of the story's project: an industrial project on cleared land. */
export const templateId = 'industrial-cleared-land';

const subjectOf = (holder: { readonly sub?: string | undefined }): string => {
  if (holder.sub === undefined) throw new StoryFailure('Everybody of the story has a name.');
  return holder.sub;
};

/** Opens the county with the departments that decide along the template, fills their posts, and names the enterprise's contact. */
export const openCountyOfStory = async (client: StoryClient): Promise<TemplateOfStory> => {
  const path = `/v1/templates/${templateId}`;
  const template = await client.call({ as: admin, method: 'GET', path, answer: templateSchema });
  const deciding = template.nodes.flatMap(({ responsible }) =>
    responsible === null ? [] : [responsible.department],
  );
  await openCounty(
    async ({ method, path: at, body }) => {
      await client.call({ as: admin, method, path: at, body, answer: done });
    },
    (department, post) => ({
      subject: subjectOf(holderOf(department.id, post.id)),
      displayName: `${department.name.zh}${post.name.zh}`,
      from: '2026-01-01',
    }),
    departmentsOfStory(deciding),
  );
  const contacts = [{ subject: subjectOf(investor), displayName: '企业联系人' }];
  const at = `/v1/enterprise-contacts/${enterprise.creditCode}`;
  await client.call({ as: admin, method: 'PUT', path: at, body: { contacts }, answer: done });
  return template;
};
