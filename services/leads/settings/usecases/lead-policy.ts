import type { Table } from '../../../../shared/dynamo/table.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { createPolicyOf, readPolicyQuery, type KeptPolicy } from '../../../../shared/policy/keep-policy.ts';
import { dateOf, type Clock, type Instant } from '../../../../shared/time/clock.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { wordsBeforeId, wordsBeforeDefinition } from '../store/policy-store.ts';
import { policyOn } from '../../../../shared/policy/policy-in-force.ts';

type Store = Pick<Table, 'load' | 'save'>;

/** A policy with every word that is looked for in its one list: the packaged ones, and what the county adds or had added. */
const withOwnWords = (policy: LeadPolicy, before: readonly string[]): LeadPolicy => {
  const { words, ownWords } = policy.fairCompetition;
  return {
    ...policy,
    fairCompetition: { ...policy.fairCompetition, words: [...new Set([...words, ...before, ...ownWords])] },
  };
};

const wordsBefore = async (table: Store, county: CountyCode): Promise<readonly string[]> =>
  (await table.load(wordsBeforeDefinition, county, wordsBeforeId))?.state.concessionWords ?? [];

/** Reads what holds in a county today, at most once a minute and process; the words it had before never change again. */
export const createLeadPolicyOf = (
  kept: KeptPolicy<LeadPolicy>,
  table: Store,
  clock: Clock,
): LeadPorts['policyOf'] => {
  const policyOf = createPolicyOf(kept, table, clock);
  const known = new Map<CountyCode, readonly string[]>();
  return async (county) => {
    const [policy, before] = await Promise.all([
      policyOf(county),
      known.get(county) ?? wordsBefore(table, county),
    ]);
    known.set(county, before);
    return withOwnWords(policy, before);
  };
};

/** What holds in a county at a moment, with the version of its settings, as they stand. */
export const readLeadPolicyQuery =
  ({ table }: Pick<LeadPorts, 'table'>, kept: KeptPolicy<LeadPolicy>) =>
  async (county: CountyCode, now: Instant) => {
    const [{ state, version }, before] = await Promise.all([
      readPolicyQuery(kept)({ table }, county),
      wordsBefore(table, county),
    ]);
    return { policy: withOwnWords(policyOn(kept.policy, state, dateOf(now)), before), version };
  };
