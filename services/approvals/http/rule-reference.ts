import type { Envelope } from '../../../shared/events/envelope.ts';
import { presentTimelineEntry } from '../../../shared/http/timeline.ts';
import { ruleOfEvent, ruleOfFigure, ruleOfRefusal } from '../domain/rules/rule-book.ts';
import type { RuleId } from '../domain/rules/rule.ts';

const pathOf = (rule: RuleId | null): string | null => (rule === null ? null : `/v1/rules/${rule}`);

/** Where the rule behind a refusal can be read. */
export const ruleAtRefusal = (code: string): string | null => pathOf(ruleOfRefusal(code));

/** Where the rule behind a figure can be read. */
export const ruleAtFigure = (figure: string): string | null => pathOf(ruleOfFigure(figure));

/** The sources of figures, each with the rule by which the figure is reckoned. */
export const withRules = <Source extends { readonly figure: string }>(sources: readonly Source[]) =>
  sources.map((source) => ({ ...source, rule: ruleAtFigure(source.figure) }));

/** An entry of a timeline with the rule by which it came about. */
export const presentHappening = (envelope: Envelope) => ({
  ...presentTimelineEntry(envelope),
  rule: pathOf(ruleOfEvent(envelope.type)),
});
