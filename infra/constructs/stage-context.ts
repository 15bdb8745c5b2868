import type { Naming } from '../naming.ts';
import type { StageSettings } from '../stage.ts';

/** What every construct of a stage needs to know. */
export type StageContext = {
  readonly settings: StageSettings;
  readonly names: Naming;
  /** The directory into which the functions were bundled. */
  readonly bundles: string;
};
