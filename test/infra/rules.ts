import type { SynthesisedStage } from './templates.ts';

/** Something that holds for all resources of every stage, with a change that breaks it. */
export type Rule = {
  readonly sentence: string;
  /** The offenders; none when the rule holds. */
  readonly violations: (stage: SynthesisedStage) => readonly string[];
  /** Breaks the rule in a copy of a stage, to show that it would be noticed. */
  readonly spoil: (stage: SynthesisedStage) => void;
};
