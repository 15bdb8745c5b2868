import type * as z from 'zod';
import { defineEndpoint, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly, pageSchema } from '../../../../shared/http/list-query.ts';
import { leadIdSchema, projectIdSchema } from '../../../../shared/identifiers.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { commitmentSchema, type Commitment } from '../../kernel/evidence.ts';
import type { Project } from '../../kernel/project.ts';
import { projectActNotYours } from '../../projects/domain/project-errors.ts';
import { readProjectQuery } from '../../projects/usecases/read-projects.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { readEntriesQuery } from '../../kernel/read-lead-entries.ts';
import { projectParams } from '../../kernel/params.ts';
import { mayReadPromises } from '../domain/commitment-rights.ts';

const commitmentView = commitmentSchema.extend({ projectId: projectIdSchema, leadId: leadIdSchema });

/** What an enterprise reads of a promise made to it: not what it rests on inside the county, nor the figures of the talks. */
const present = (
  { id, leadId }: Project,
  commitment: Commitment,
  toOfficials: boolean,
): z.input<typeof commitmentView> => ({
  ...commitment,
  ...(toOfficials ? {} : { fairReviewId: null, budgetLine: null, amountYuan: null, classification: null }),
  projectId: id,
  leadId,
});

/** The promises made to the enterprise of a project 承诺, for the enterprise itself and those who see the project through. */
export const projectCommitmentsEndpoint = (ports: LeadPorts): Endpoint<'project.list-commitments'> =>
  defineEndpoint({
    act: 'project.list-commitments',
    method: 'get',
    path: '/v1/projects/{projectId}/commitments',
    summary: '对企业的承诺 · The promises made to the enterprise of a project',
    description:
      'Each with the department that answers for it and its day, its project and lead. An enterprise reads its own, without the figures of the talks.',
    tag: 'Projects',
    params: projectParams,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: pageSchema(commitmentView),
    refusals: ['PROJECT_NOT_FOUND', 'PROJECT_ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, params, query }) => {
      const found = await readProjectQuery(ports)(principal, params.projectId);
      if (!found.ok) return found;
      const project = found.value.state;
      if (!mayReadPromises(principal, project)) return failure(projectActNotYours());
      const asked = {
        leadId: project.leadId,
        collection: 'commitment' as const,
        schema: commitmentSchema,
      };
      const page = await readEntriesQuery(ports)(principal.county, asked, pageOf(query));
      if (!page.ok) return page;
      const toOfficials = principal.roles.some((role) => role !== 'investor');
      const items = page.value.items.map((each) => present(project, each, toOfficials));
      return success({ body: { ...page.value, items } });
    },
  });
