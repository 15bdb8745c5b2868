import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import { matterTolerates } from '../../catalogue/domain/data/tolerance.ts';
import { legalBasesOf } from '../../catalogue/domain/legal-basis.ts';
import { isMatterCode, variantOf } from '../../catalogue/domain/matter.ts';
import type { Bypass } from '../../catalogue/domain/template.ts';
import { pilotFault, type Pilot } from './pilot.ts';
import { bypassEdge, type BypassRefusal } from '../../catalogue/domain/plan.ts';
import type { NodeState } from '../../cases/domain/progress.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants } from '../../tasks/domain/task-facts.ts';
import { continueOpening, type Advancing, type CaseChange } from '../../cases/domain/advance-case.ts';
import { caseProgressed, caseReference } from '../../cases/domain/case-facts.ts';
import {
  caseProgress,
  nodeOf,
  type ApprovalCase,
  type RecordedBypass,
} from '../../cases/domain/approval-case.ts';
import type { BypassError } from './bypass-errors.ts';

/** An order to be set aside in one case, on which grounds; `pilot` as it stands where one is cited. */
export type BypassRequest = Bypass & {
  readonly explanation: string;
  readonly document: string;
  readonly pilot: Pilot | null;
};

/** Whoever sets it aside; `department` null for the coordinator. */
export type BypassedBy = Act & { readonly department: DepartmentId | null };

const legal = (request: Bypass, { rules }: Advancing): BypassError => {
  const bases = legalBasesOf(rules.catalogue.catalogue.dependencies, [], request);
  const [shown, source] = [`${request.from}→${request.to}`, bases.join('；')];
  return {
    code: 'LEGAL_EDGE',
    detail: {
      zh: `“${shown}”是法定顺序${source === '' ? '' : `（${source}）`}，不得调整`,
      en: `${shown} is a legal order${source === '' ? '' : ` (${source})`}, which nobody may change.`,
    },
    facts: { source },
  };
};

const unknownEdge = (
  approvalCase: ApprovalCase,
  request: Bypass,
  detail: BypassError['detail'],
): BypassError => {
  const fields = (['from', 'to'] as const).filter((end) => nodeOf(approvalCase, request[end]) === undefined);
  return {
    code: 'UNKNOWN_EDGE',
    detail,
    faults: (fields.length === 0 ? (['from', 'to'] as const) : fields).map((end) => ({
      pointer: `/${end}`,
      detail:
        fields.length === 0 ? detail : { zh: '本项目审批中没有该事项', en: 'the project has no such matter' },
    })),
  };
};

const refusalFrom = (
  approvalCase: ApprovalCase,
  request: Bypass,
  refused: BypassRefusal,
  advancing: Advancing,
): BypassError => {
  switch (refused.code) {
    case 'LEGAL_EDGE_BYPASSED':
      return legal(request, advancing);
    case 'UNKNOWN_EDGE':
      return unknownEdge(approvalCase, request, refused.detail);
    case 'EDGE_ALREADY_BYPASSED':
      return { ...refused, code: 'EDGE_ALREADY_BYPASSED' };
  }
};

const notWaiting = (state: NodeState): BypassError => ({
  code: 'EDGE_NOT_WAITING',
  detail: {
    zh:
      state === 'stopped'
        ? '该事项的前置事项未取得有效批准，不能以调整顺序代替'
        : '该事项不在等待前置事项，无须调整顺序',
    en:
      state === 'stopped'
        ? 'What the matter waits for has failed; relaxing the order does not take its place.'
        : 'The matter does not wait for anything.',
  },
  facts: { state },
});

const notAllowed = (zh: string, en: string): BypassError => ({
  code: 'BYPASS_NOT_ALLOWED',
  detail: { zh, en },
});

/** Whether the form of the matter allows what is given as the reason; a pilot in force may allow more, never the forbidden. */
const reasonFault = (
  approvalCase: ApprovalCase,
  { to, reason, pilot }: BypassRequest,
  { rules }: Advancing,
): BypassError | null => {
  if (!isMatterCode(to))
    return notAllowed('该项是节点，不适用调整顺序', 'It is a milestone; there is no order to relax.');
  if (reason === 'parallel-pre-review') return null;
  const matter = matterIn(rules.catalogue, to);
  const variantId = approvalCase.plan.nodes.find(({ code }) => code === to)?.variant ?? null;
  const form = matter === undefined || variantId === null ? undefined : variantOf(matter, variantId);
  if (reason === 'tolerant-acceptance') {
    if (!matterTolerates(to))
      return notAllowed('该事项不得容缺受理', 'The matter is never accepted with documents missing.');
    return form?.tolerance === true || pilot !== null
      ? null
      : notAllowed('该事项不适用容缺受理', 'The matter is not accepted with documents missing.');
  }
  return form?.commitment === true || pilot !== null
    ? null
    : notAllowed('该事项不适用告知承诺制', 'The matter is not granted on a commitment.');
};

const bypassed = (
  approvalCase: ApprovalCase,
  { by: _, at: __, ...record }: RecordedBypass,
  opened: boolean,
): DomainEvent => {
  const nodes = [nodeOf(approvalCase, record.from), nodeOf(approvalCase, record.to)];
  const named = nodes.flatMap((node) => (node === undefined ? [] : [{ code: node.code, name: node.name }]));
  return {
    type: 'approvals.case.edge-bypassed.v1',
    audience: [
      ...nodes.flatMap((node) =>
        node?.work == null
          ? []
          : [
              {
                kind: 'post',
                capacity: 'informed',
                department: node.work.department,
                post: node.work.post,
              } as const,
            ],
      ),
      ...applicants(approvalCase),
    ],
    fact: {
      ...caseReference(approvalCase),
      ...record,
      from: named[0] ?? { code: record.from, name: { zh: record.from, en: record.from } },
      to: named[1] ?? { code: record.to, name: { zh: record.to, en: record.to } },
      opened,
    },
  };
};

/**
 * Sets an order of practice aside in one case, on record with who, when and why, and opens at once what waited for it
 * alone. A legal order nobody may (domain.md §2.4, rulings 10); what was set aside gives no leave to go on should the
 * prerequisite be rejected later.
 */
export const bypassOrder = (
  approvalCase: ApprovalCase,
  request: BypassRequest,
  { department, ...act }: BypassedBy,
  advancing: Advancing,
): Outcome<CaseChange, CodedError> => {
  const { from, to, reason, explanation, document, pilot } = request;
  const plan = bypassEdge(approvalCase.plan, { from, to, reason });
  if (!plan.ok) return failure(refusalFrom(approvalCase, request, plan.error, advancing));
  const state = caseProgress(approvalCase).nodes.find(({ code }) => code === to)?.state ?? 'waiting';
  const fault =
    reasonFault(approvalCase, request, advancing) ??
    (state === 'waiting' ? null : notWaiting(state)) ??
    (pilot === null ? null : pilotFault(pilot, request, advancing.now));
  if (fault !== null) return failure(fault);
  const record = { from, to, reason, explanation, document, pilotId: pilot?.id ?? null, ...act, department };
  const changed = { ...approvalCase, plan: plan.value, bypasses: [...approvalCase.bypasses, record] };
  const change = continueOpening(changed, advancing);
  const opened = change.tasks.some(({ task }) => task.matter.code === to);
  return success({
    ...change,
    events: [
      bypassed(change.approvalCase, record, opened),
      caseProgressed(change.approvalCase, caseProgress(change.approvalCase)),
      ...change.events,
    ],
  });
};
