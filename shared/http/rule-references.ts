import * as z from 'zod';
import type { Envelope } from '../events/envelope.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { RuleAt } from './refuse.ts';
import { presentTimelineEntry } from './timeline.ts';

/** Where one figure comes from, in words and by its place. */
export const figureSourceSchema = z.object({
  figure: z.string(),
  source: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Where the rule stands by which the figure is reckoned; null for what rests on the matter's own law. */
  rule: z.string().nullable().optional(),
});
export type FigureSource = z.input<typeof figureSourceSchema>;

/** How what a service shows, refuses and tells leads to its rules, which stand at `path` (R137). */
export const createRuleReferences = (
  path: string,
  { ruleOfFigure, ruleOfRefusal, ruleOfEvent }: RuleBook,
) => {
  const placeOf = (rule: string | null): string | null => (rule === null ? null : `${path}/${rule}`);
  const ruleAtFigure = (figure: string): string | null => placeOf(ruleOfFigure(figure));
  const ruleAtRefusal: RuleAt = (code) => placeOf(ruleOfRefusal(code));
  return {
    /** Where the rule behind a refusal can be read. */
    ruleAtRefusal,
    /** Where the rule behind a figure can be read. */
    ruleAtFigure,
    /** The sources of figures, each with the rule by which the figure is reckoned. */
    withRules: <Source extends { readonly figure: string }>(sources: readonly Source[]) =>
      sources.map((source) => ({ ...source, rule: ruleAtFigure(source.figure) })),
    /** An entry of a timeline with the rule by which it came about. */
    presentHappening: (envelope: Envelope) => ({
      ...presentTimelineEntry(envelope),
      rule: placeOf(ruleOfEvent(envelope.type)),
    }),
  };
};
