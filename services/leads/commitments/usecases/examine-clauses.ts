import type { CountyCode } from '../../../../shared/identifiers.ts';
import { examinedClauseSchema, type ExaminedClause } from '../../kernel/evidence.ts';
import type { Lead } from '../../kernel/lead.ts';
import { clausesHeld } from '../../kernel/lead-relation.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { readEntriesQuery } from '../../kernel/read-lead-entries.ts';
import { mostClausesHeld } from '../domain/commitments.ts';
import type { Examination } from '../domain/examined-clause.ts';

type Ports = Pick<LeadPorts, 'table' | 'policyOf'>;

const examinedOf = async (
  ports: Ports,
  county: CountyCode,
  lead: Lead,
): Promise<readonly ExaminedClause[]> => {
  if (clausesHeld(lead) === 0) return [];
  const asked = { leadId: lead.id, collection: 'clause' as const, schema: examinedClauseSchema };
  const page = await readEntriesQuery(ports)(county, asked, { limit: mostClausesHeld });
  if (!page.ok) throw new Error(`the first page of the clauses of ${lead.id} has no cursor to be wrong`);
  return page.value.items;
};

/** By what a clause of a lead is examined: the words of its county, and the clauses of it that were held before. */
export const examineClausesQuery =
  (ports: Ports) =>
  async (county: CountyCode, lead: Lead): Promise<Examination> => {
    const [{ fairCompetition }, examined] = await Promise.all([
      ports.policyOf(county),
      examinedOf(ports, county, lead),
    ]);
    return { fairCompetition, examined };
  };
