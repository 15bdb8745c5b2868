import type * as z from 'zod';
import { edgeError } from '../../../../shared/http/edge-errors.ts';
import { defineEndpoint, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly, pageSchema } from '../../../../shared/http/list-query.ts';
import { leadIdSchema, projectIdSchema } from '../../../../shared/identifiers.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import { commitmentSchema, type Commitment } from '../../kernel/evidence.ts';
import { relationsToProject } from '../../kernel/lead-relation.ts';
import { leadRights, type LeadAct } from '../../kernel/lead-rights.ts';
import type { Project } from '../../kernel/project.ts';
import { projectActNotYours } from '../../projects/domain/project-errors.ts';
import { leadKind } from '../../kernel/lead-store.ts';
import { readProjectQuery } from '../../projects/usecases/read-projects.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { projectParams } from '../../projects/http/project-schemas.ts';

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
export const projectCommitmentsEndpoint = (ports: LeadPorts): Endpoint<LeadAct> =>
  defineEndpoint({
    act: 'project.list-commitments',
    method: 'get',
    path: '/v1/projects/{projectId}/commitments',
    summary: '对企业的承诺 · The promises made to the enterprise of a project',
    description:
      'Each with the department that answers for it and its day, its project and lead. An enterprise reads its own, without the figures of the talks.',
    tag: '项目 Projects',
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
      const relations = relationsToProject(project, principal);
      if (!permits(leadRights, 'project.list-commitments', principal, relations))
        return failure(projectActNotYours());
      const lead = { county: principal.county, kind: leadKind, id: project.leadId };
      const commitments = { name: 'commitment', schema: commitmentSchema };
      const page = await ports.table.children(lead, commitments, pageOf(query));
      if (!page.ok) return failure(edgeError('BAD_CURSOR'));
      const toOfficials = principal.roles.some((role) => role !== 'investor');
      const items = page.value.items.map((each) => present(project, each, toOfficials));
      return success({ body: { ...page.value, items } });
    },
  });
