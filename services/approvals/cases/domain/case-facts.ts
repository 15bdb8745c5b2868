import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { isMatterCode, type NodeCode } from '../../catalogue/domain/matter.ts';
import { bottlenecksAmong } from './bottleneck.ts';
import { criticalPath } from '../../catalogue/domain/critical-path.ts';
import { planToWorks, planUntil } from '../../catalogue/domain/plan.ts';
import type { Progress } from './progress.ts';
import type { NodeState } from './progress.ts';
import { applicants } from '../../tasks/domain/task-facts.ts';
import { nodeOf, type ApprovalCase } from './approval-case.ts';
import { landStepsOf } from './land-checklist.ts';

export const caseReference = ({ id, projectId, projectName }: ApprovalCase) => ({
  caseId: id,
  projectId,
  projectName,
});

/** How far a case has come in numbers of its matters; one the law does not ask for is not counted. */
export const countsOf = ({ nodes }: Progress) => {
  const matters = nodes.filter(({ code, state }) => isMatterCode(code) && state !== 'not-required');
  const inState = (...states: readonly NodeState[]): number =>
    matters.filter(({ state }) => states.includes(state)).length;
  return {
    total: matters.length,
    approved: inState('approved'),
    rejected: inState('rejected', 'withdrawn', 'not-accepted', 'revoked'),
    open: inState('open'),
    waiting: inState('waiting'),
    stopped: inState('stopped'),
  };
};

/** The open matters, the most urgent first; in the order of the plan where its days are not known. */
const openMatters = ({ plan }: ApprovalCase, { nodes }: Progress): readonly NodeCode[] => {
  const open = nodes
    .filter(({ code, state }) => state === 'open' && isMatterCode(code))
    .map(({ code }) => code);
  const schedule = criticalPath(planToWorks(plan));
  if (!schedule.ok) return open;
  const ranked = bottlenecksAmong(plan, schedule.value, open).map(({ code }) => code);
  return [...ranked, ...open.filter((code) => !ranked.includes(code))];
};

/** Whether all that must be granted before the start of works is; nothing is said of a case that leads to none. */
const readiness = ({ plan }: ApprovalCase, { nodes }: Progress): { readonly readyForWorks?: boolean } => {
  const before = planUntil(plan, 'start-of-works');
  if (before === null) return {};
  const needed = new Set(before.nodes.map(({ code }) => code).filter(isMatterCode));
  const settled = nodes.filter(
    ({ code, state }) => needed.has(code) && (state === 'approved' || state === 'not-required'),
  );
  return { readyForWorks: settled.length === needed.size };
};

/** Matters of the case by code and name. */
export const mattersNamed = (approvalCase: ApprovalCase, codes: readonly NodeCode[]) =>
  codes.flatMap((code) => {
    const node = nodeOf(approvalCase, code);
    return node === undefined ? [] : [{ code, name: node.name }];
  });

export const caseOpened = (approvalCase: ApprovalCase, progress: Progress): DomainEvent => ({
  type: 'approvals.case.opened.v1',
  audience: applicants(approvalCase),
  fact: {
    ...caseReference(approvalCase),
    template: approvalCase.template?.id ?? 'by-hand',
    progress: countsOf(progress),
    ...readiness(approvalCase, progress),
  },
});

export const caseProgressed = (approvalCase: ApprovalCase, progress: Progress): DomainEvent => ({
  type: 'approvals.case.progressed.v1',
  audience: [],
  fact: {
    ...caseReference(approvalCase),
    progress: countsOf(progress),
    ...readiness(approvalCase, progress),
    nextMatters: mattersNamed(approvalCase, openMatters(approvalCase, progress)),
  },
});

/** Tells the officer who follows the project, who must see to it, what its land steps still lack; nothing where none do. */
export const landChecklistDrawn = (
  approvalCase: ApprovalCase,
  progress: Progress,
): readonly DomainEvent[] => {
  const missing = landStepsOf(progress).filter((step) => step.missing);
  if (missing.length === 0 || approvalCase.officer === null) return [];
  return [
    {
      type: 'approvals.case.land-checklist-drawn.v1',
      audience: [{ kind: 'person', capacity: 'responsible', subject: approvalCase.officer }],
      fact: {
        ...caseReference(approvalCase),
        missing: mattersNamed(
          approvalCase,
          missing.map(({ code }) => code),
        ),
      },
    },
  ];
};
