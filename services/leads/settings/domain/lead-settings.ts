import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { line } from '../../../../shared/text.ts';
import type { LeadPolicy } from '../../kernel/lead-policy.ts';
import { plainClause } from './plain-clause.ts';

// A single letter stands in half of all clauses; one without any would stand in each.
const shortestWord = 2;

const concessionWordSchema = line(20).refine(
  (word) => plainClause(word).length >= shortestWord,
  '至少两个字或字母 · needs at least two letters or numbers',
);

/** What a county sets of its own for its leads, beside what holds for every county. */
export const leadSettingsSchema = z.strictObject({
  /** Words that promise a rebate or concession, beside those that are looked for everywhere (rulings 42). */
  concessionWords: z.array(concessionWordSchema).max(100).default([]),
});
export type LeadSettings = Readonly<z.infer<typeof leadSettingsSchema>>;

/** A county that has set nothing of its own. */
export const noLeadSettings: LeadSettings = { concessionWords: [] };

/** The policy of a county: the packaged one, with what the county adds. */
export const policyWith = (packaged: LeadPolicy, { concessionWords }: LeadSettings): LeadPolicy => ({
  ...packaged,
  fairCompetition: {
    ...packaged.fairCompetition,
    words: [...new Set([...packaged.fairCompetition.words, ...concessionWords])],
  },
});

/** The news that a county has set something else; none where it is what was set before. */
export const leadSettingsChanged = (before: LeadSettings, after: LeadSettings): readonly DomainEvent[] =>
  isDeepStrictEqual(before, after)
    ? []
    : [
        {
          type: 'leads.settings.changed.v1',
          audience: [],
          fact: { concessionWords: [...after.concessionWords] },
        },
      ];
