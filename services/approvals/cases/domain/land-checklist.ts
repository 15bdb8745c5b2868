import type { Progress } from './progress.ts';
import type { ApprovalCase } from './approval-case.ts';

/** The land steps 用地手续 that a project about to start must have behind it (R099; domain.md §2.3). */
export const landSteps = ['A02', 'A04', 'A06', 'A07', 'A14'] as const;

export type LandStep = {
  readonly code: (typeof landSteps)[number];
  /** A path on land already cleared does not ask for every step. */
  readonly inPlan: boolean;
  /** Asked for, and neither granted nor found unnecessary yet. */
  readonly missing: boolean;
};

/** How the land steps of a case stand; derived, never stored. */
export const landStepsOf = ({ nodes }: Progress): readonly LandStep[] =>
  landSteps.map((code) => {
    const state = nodes.find((node) => node.code === code)?.state;
    const missing = state !== undefined && state !== 'approved' && state !== 'not-required';
    return { code, inPlan: state !== undefined, missing };
  });

/** Whether a project is signed and not started yet 即将开工 (domain.md §2.1). */
export const isAboutToStart = ({ nodes }: Pick<ApprovalCase, 'nodes'>): boolean =>
  nodes.some(({ code, result }) => code === 'start-of-works' && result === null);
