import { describe, expect, it } from 'vitest';
import { handOver } from '../../../../services/leads/register/domain/hand-over.ts';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import { aProject, done, officer, refusalOf, registered, signed } from '../../support/domain-leads.ts';

describe('handing over', () => {
  const successor = subjectSchema.parse('officer-2');

  it('leaves exactly one responsible officer and tells both', () => {
    const { lead, events } = done(handOver(registered(), { to: successor, reason: '调岗' }, null));
    expect(lead.officer).toBe(successor);
    expect(events).toMatchObject([
      {
        type: 'leads.lead.handed-over.v1',
        audience: [
          { capacity: 'responsible', subject: successor },
          { capacity: 'informed', subject: officer },
        ],
        fact: { from: officer, to: successor, reason: '调岗' },
      },
    ]);
  });

  it('takes the project along', () => {
    const decision = done(handOver(signed(), { to: successor, reason: '调岗' }, aProject()));
    expect(decision.project?.project.officer).toBe(successor);
    expect(decision.project?.events).toMatchObject([{ fact: { from: officer, to: successor } }]);
  });

  it('to the same officer is no hand-over', () => {
    expect(refusalOf(handOver(registered(), { to: officer, reason: '无' }, null)).code).toBe(
      'OFFICER_UNCHANGED',
    );
  });
});
