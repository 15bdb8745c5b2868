import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { Lead } from './lead.ts';
import { leadHeld, leadHeldByYou, type LeadError } from './lead-errors.ts';
import { enterpriseClaim, leadDefinition } from './lead-store.ts';
import type { LeadPorts } from './ports.ts';

/** Why an enterprise is not free: to its own officer it is said which lead holds it, to everybody else only that one does. */
export const explainHolderQuery =
  ({ table }: Pick<LeadPorts, 'table'>) =>
  async (
    { county, actor }: Pick<WriteContext<never>, 'county' | 'actor'>,
    lead: Pick<Lead, 'enterprise'>,
  ): Promise<LeadError> => {
    const holder = await table.holderOf(county, enterpriseClaim(lead));
    const held = holder === null ? null : await table.load(leadDefinition, county, holder);
    return held !== null && held.state.officer === actor ? leadHeldByYou(held.state.id) : leadHeld();
  };
