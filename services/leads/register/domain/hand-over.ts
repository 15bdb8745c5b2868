import type { Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { mostFormerOfficers, type Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { projectReference, type Project, type ProjectDecision } from '../../kernel/project.ts';
import { officerUnchanged, type RegisterError } from './register-errors.ts';

const projectHandedOver = (project: Project, to: Subject): ProjectDecision => ({
  project: { ...project, officer: to },
  events: [
    {
      type: 'leads.project.handed-over.v1',
      audience: [
        { kind: 'person', capacity: 'responsible', subject: to },
        { kind: 'enterprise', capacity: 'informed', creditCode: project.enterprise.creditCode },
      ],
      fact: { ...projectReference(project), from: project.officer, to },
    },
  ],
});

const formerAfter = ({ officer, formerOfficers }: Lead): Lead['formerOfficers'] =>
  [...formerOfficers.filter((former) => former !== officer), officer].slice(-mostFormerOfficers);

/**
 * Hands a lead, and its project when there is one, to another officer, whatever its standing: it has exactly one
 * responsible officer at any time (R042, R093). The timeline is the history of owners.
 */
export const handOver = (
  lead: Lead,
  { to, reason }: { readonly to: Subject; readonly reason: string },
  project: Project | null,
): Outcome<LeadDecision, RegisterError> => {
  if (to === lead.officer) return failure(officerUnchanged());
  return success({
    lead: { ...lead, officer: to, formerOfficers: formerAfter(lead) },
    events: [
      {
        type: 'leads.lead.handed-over.v1',
        audience: [
          { kind: 'person', capacity: 'responsible', subject: to },
          { kind: 'person', capacity: 'informed', subject: lead.officer },
        ],
        fact: {
          leadId: lead.id,
          enterpriseName: lead.enterprise.name,
          from: lead.officer,
          to,
          reason,
        },
      },
    ],
    ...(project === null ? {} : { project: projectHandedOver(project, to) }),
  });
};
