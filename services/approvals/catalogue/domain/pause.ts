import type { PauseKind, PauseRule } from './limit.ts';
import type { Matter } from './matter.ts';

/** What no licensing limit ever counts (行政许可法 45): any matter may stop its clock for these. */
export const pauseKindsOfLicensingLaw = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'appraisal',
  'expert-review',
] as const satisfies readonly PauseKind[];

/**
 * The rule under which a matter's clock may stop for a kind of event; null: it may not. What 行政许可法 45 names is
 * open to all; a notice, a revision, a visit or a superior's opinion only where the matter itself provides for it
 * (domain.md §2.6.3: 事项规定时); never for what the matter's own days hold already (rulings 29).
 */
export const pauseRuleOf = (
  matter: Pick<Matter, 'pauses' | 'runsThrough'>,
  kind: PauseKind,
): PauseRule | null => {
  if (matter.runsThrough?.includes(kind) === true) return null;
  const own = matter.pauses.find((rule) => rule.kind === kind);
  if (own !== undefined) return own;
  const general = pauseKindsOfLicensingLaw.some((each) => each === kind);
  return general ? { kind, maximum: null, evidence: 'enacted-text' } : null;
};
