import type { EventType } from '../events/catalogue.ts';
import type { Bilingual } from '../language.ts';

/**
 * A rule 制度条款 by which a service acts of itself or refuses (R137): what it says, what it rests on, and the setting that
 * holds what may be configured of it.
 */
export type Rule<
  Id extends string = string,
  Code extends string = string,
  Setting extends string = string,
> = {
  readonly id: Id;
  readonly name: Bilingual;
  /** Law and article where a law says so, else the section of the business rules. */
  readonly basis: string;
  /** The edition of the text; what a county configures has the version of its settings. */
  readonly version: string;
  readonly setting: Setting | null;
  /** The figures, refusals and news that follow from it. */
  readonly figures: readonly string[];
  readonly refusals: readonly Code[];
  readonly events: readonly EventType[];
};

/** A rule as it is written down; what does not apply to it is left out. */
export type RuleEntry<Code extends string, Setting extends string> = Pick<
  Rule<string, Code, Setting>,
  'name' | 'basis'
> &
  Partial<Pick<Rule<string, Code, Setting>, 'figures' | 'refusals' | 'events' | 'setting'>>;

/** The rules of a service in their order, and which of them is behind a figure, a refusal or a piece of news. */
export type RuleBook<
  Id extends string = string,
  Code extends string = string,
  Setting extends string = string,
> = {
  readonly rules: readonly Rule<Id, Code, Setting>[];
  readonly ruleOfFigure: (figure: string) => Id | null;
  readonly ruleOfRefusal: (code: string) => Id | null;
  readonly ruleOfEvent: (type: string) => Id | null;
};

/** Binds the entries of one edition into a book. */
export const createRuleBook = <Id extends string, Code extends string, Setting extends string>(
  ids: readonly Id[],
  entries: Readonly<Record<Id, RuleEntry<Code, Setting>>>,
  version: string,
): RuleBook<Id, Code, Setting> => {
  const rules = ids.map((id): Rule<Id, Code, Setting> => {
    const { name, basis, setting = null, figures = [], refusals = [], events = [] } = entries[id];
    return { id, name, basis, version, setting, figures, refusals, events };
  });
  const ruleOf = (part: 'figures' | 'refusals' | 'events') => (wanted: string) =>
    rules.find((rule) => rule[part].some((each) => each === wanted))?.id ?? null;
  return {
    rules,
    ruleOfFigure: ruleOf('figures'),
    ruleOfRefusal: ruleOf('refusals'),
    ruleOfEvent: ruleOf('events'),
  };
};
