import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pilotIdSchema } from '../../../../shared/identifiers.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { bypassOrder, type BypassRequest } from '../../../../services/approvals/pilots/domain/bypass-edge.ts';
import {
  caseProgress,
  type ApprovalCase,
} from '../../../../services/approvals/cases/domain/approval-case.ts';
import { bypassReasons } from '../../../../services/approvals/catalogue/domain/template.ts';
import { ancestorsOf } from '../../../../services/approvals/catalogue/domain/graph.ts';
import type { Pilot } from '../../../../services/approvals/pilots/domain/pilot.ts';
import { advancingAt, ended, openAlong } from '../../support/cases-of-templates.ts';
import { at, by } from '../../support/tasks.ts';

const when = at('2026-03-02');
const opened = (template = 'industrial-cleared-land') => openAlong(template, when).approvalCase;
const coordinator = { ...by('coordinator-1', when), department: null };

const asked = (from: string, to: string, more: Partial<BypassRequest> = {}): BypassRequest => ({
  from,
  to,
  reason: 'parallel-pre-review',
  explanation: '规划条件已定',
  document: '会商纪要1号',
  pilot: null,
  ...more,
});

const bypass = (approvalCase: ApprovalCase, request: BypassRequest, now = when) =>
  bypassOrder(approvalCase, request, { ...coordinator, at: now }, advancingAt(now));

const done = (approvalCase: ApprovalCase, request: BypassRequest) => {
  const outcome = bypass(approvalCase, request);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};

const refusal = (approvalCase: ApprovalCase, request: BypassRequest, now = when) => {
  const outcome = bypass(approvalCase, request, now);
  return outcome.ok ? 'done' : outcome.error.code;
};

const stateOf = (approvalCase: ApprovalCase, code: string) =>
  caseProgress(approvalCase).nodes.find((node) => node.code === code)?.state;

const aPilot = (overrides: Partial<Extract<Pilot, { state: 'enabled' }>> = {}): Pilot => ({
  id: pilotIdSchema.parse('01J00000000000000000000P02'),
  title: '拿地即开工',
  benchmark: '邻县做法',
  scope: { edges: [{ from: 'A06', to: 'B01' }], commitments: ['C04'] },
  from: dateSchema.parse('2026-03-01'),
  until: dateSchema.parse('2026-03-31'),
  legalOpinion: { document: '意见1号', conclusion: 'lawful', by: '县司法局' },
  toleranceFiling: null,
  registered: by('coordinator-1', when),
  state: 'enabled',
  enabled: by('leader-1', when),
  nextCheckAt: at('2026-04-01', '00:00'),
  ...overrides,
});

describe('setting an order of practice aside', () => {
  it('opens at once what waited for it alone, on record with who, when and why', () => {
    const { approvalCase, tasks, events } = done(opened(), asked('A06', 'B01'));
    expect(tasks.map(({ task }) => task.matter.code)).toEqual(['B01']);
    expect(approvalCase.bypasses).toEqual([
      {
        from: 'A06',
        to: 'B01',
        reason: 'parallel-pre-review',
        explanation: '规划条件已定',
        document: '会商纪要1号',
        pilotId: null,
        at: when,
        by: 'coordinator-1',
        department: null,
      },
    ]);
    expect(events[0]).toMatchObject({
      type: 'approvals.case.edge-bypassed.v1',
      fact: { from: { code: 'A06' }, to: { code: 'B01' }, opened: true },
    });
  });

  it('opens nothing while something else still holds it', () => {
    // The design of a medical project waits for its final scheme too.
    const { approvalCase, tasks, events } = done(opened('medical-elderly-care'), asked('A06', 'B01'));
    expect(tasks).toEqual([]);
    expect(events[0]).toMatchObject({ fact: { opened: false } });
    const next = done(approvalCase, asked('medical-design-final', 'B01'));
    expect(next.tasks.map(({ task }) => task.matter.code)).toEqual(['B01']);
  });

  it.each([
    ['A06', 'A07', '城乡规划法 38'],
    ['A07', 'A14', null],
    ['B03', 'C05', '建筑法 8(2)'],
    ['A09', 'start-of-works', '环境影响评价法 25'],
    ['A14', 'B03', '城乡规划法 40'],
  ])('%s before %s: refused by its law %s', (from, to, source) => {
    const outcome = bypass(opened(), asked(from, to));
    if (source === null) expect(outcome.ok).toBe(true);
    else
      expect(outcome).toMatchObject({
        error: {
          code: 'LEGAL_EDGE',
          detail: { zh: expect.stringContaining(source) },
          facts: { source: expect.stringContaining(source) },
        },
      });
  });

  it('judges a conditional order by the circumstances of the template', () => {
    // The fire design of special works binds unless the template rules such works out.
    expect(refusal(opened('industrial-standard-plant'), asked('C02', 'C05'))).toBe('LEGAL_EDGE');
    const plain = opened('industrial-standard-plant');
    const ruledOut: ApprovalCase = {
      ...plain,
      plan: {
        ...plain.plan,
        edges: plain.plan.edges.map((edge) =>
          edge.from === 'C02' ? { ...edge, kind: 'practice' as const } : edge,
        ),
      },
    };
    expect(refusal(ruledOut, asked('C02', 'C05'))).toBe('done');
  });

  it('names what it does not know', () => {
    expect(bypass(opened(), asked('A06', 'X-R01'))).toMatchObject({
      error: { code: 'UNKNOWN_EDGE', faults: [{ pointer: '/to' }] },
    });
    expect(bypass(opened(), asked('B01', 'A06'))).toMatchObject({
      error: { code: 'UNKNOWN_EDGE', faults: [{ pointer: '/from' }, { pointer: '/to' }] },
    });
  });

  it('is not done twice, nor for what does not wait', () => {
    expect(refusal(done(opened(), asked('A06', 'B01')).approvalCase, asked('A06', 'B01'))).toBe(
      'EDGE_ALREADY_BYPASSED',
    );
    const open = ended(opened(), 'A06', when).approvalCase;
    expect(refusal(open, asked('A06', 'B01'))).toBe('EDGE_NOT_WAITING');
    const failed = ended(opened(), 'A06', when, { result: 'rejected' }).approvalCase;
    expect(refusal(failed, asked('A06', 'B01'))).toBe('EDGE_NOT_WAITING');
    expect(refusal(opened('industrial-standard-plant'), asked('start-of-works', 'works-completed'))).toBe(
      'BYPASS_NOT_ALLOWED',
    );
  });

  it.each([
    ['A06', 'B01', 'tolerant-acceptance', 'BYPASS_NOT_ALLOWED'],
    ['A07', 'C04', 'notification-and-commitment', 'BYPASS_NOT_ALLOWED'],
    ['A01', 'A09', 'tolerant-acceptance', 'BYPASS_NOT_ALLOWED'],
    ['A06', 'B01', 'parallel-pre-review', 'done'],
  ] as const)('%s before %s by %s: %s', (from, to, reason, expected) => {
    expect(refusal(opened(), asked(from, to, { reason }))).toBe(expected);
  });

  it('gives no leave to go on once the prerequisite is rejected, and stops that alone', () => {
    const begun = done(opened(), asked('A06', 'B01')).approvalCase;
    const failed = ended(begun, 'A06', when, { result: 'rejected' }).approvalCase;
    expect(stateOf(failed, 'B01')).toBe('stopped');
    expect([stateOf(failed, 'A01'), stateOf(failed, 'A09')]).toEqual(['open', 'waiting']);
    const anew = ended(failed, 'A06', when, { sequence: 5 }).approvalCase;
    expect(stateOf(anew, 'B01')).toBe('open');
  });
});

describe('a bypass that rests on a pilot', () => {
  const byPilot = (pilot: Pilot, more: Partial<BypassRequest> = {}) =>
    asked('A06', 'B01', { reason: 'tolerant-acceptance', pilot, ...more });

  it.each([
    ['2026-02-28', 'PILOT_NOT_IN_FORCE'],
    ['2026-03-01', 'done'],
    ['2026-03-31', 'done'],
    ['2026-04-01', 'PILOT_NOT_IN_FORCE'],
  ])('on %s: %s', (date, expected) => {
    expect(refusal(opened(), byPilot(aPilot()), at(date))).toBe(expected);
  });

  it('keeps to its scope and never reaches what is forbidden or legal', () => {
    expect(refusal(opened(), asked('A06', 'B02', { pilot: aPilot() }))).toBe('PILOT_OUT_OF_SCOPE');
    const promise = asked('A07', 'C04', { pilot: aPilot(), reason: 'notification-and-commitment' });
    expect(refusal(opened(), promise)).toBe('done');
    const wide = aPilot({
      scope: {
        edges: [
          { from: 'A06', to: 'A07' },
          { from: 'A01', to: 'A09' },
        ],
        commitments: [],
      },
    });
    expect(refusal(opened(), asked('A06', 'A07', { pilot: wide }))).toBe('LEGAL_EDGE');
    expect(refusal(opened(), asked('A01', 'A09', { pilot: wide, reason: 'tolerant-acceptance' }))).toBe(
      'BYPASS_NOT_ALLOWED',
    );
  });

  it('is not possible before it is enabled nor after it ended', () => {
    const {
      nextCheckAt: _,
      enabled: __,
      state: ___,
      ...rest
    } = aPilot() as Extract<Pilot, { state: 'enabled' }>;
    expect(refusal(opened(), byPilot({ ...rest, state: 'registered' }))).toBe('PILOT_NOT_IN_FORCE');
  });
});

const templates = ['industrial-cleared-land', 'start-upon-land', 'medical-elderly-care', 'urban-complex'];

describe('any sequence of acts on a case', () => {
  it('opens no task whose legal prerequisite is not approved, and decides every order it sets aside by practice', () => {
    const acts = fc.array(
      fc.record({
        kind: fc.constantFrom('bypass', 'approve', 'reject', 'revoke'),
        pick: fc.nat(),
        reason: fc.constantFrom(...bypassReasons),
        cites: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...templates), acts, (template, sequence) => {
        let current = opened(template);
        const everything = aPilot({ scope: { edges: current.plan.edges, commitments: [] } });
        const approved = new Set<string>();
        let version = 3;
        const hold = (
          tasks: readonly { readonly task: { readonly matter: { readonly code: string } } }[],
        ) => {
          for (const { task } of tasks)
            for (const edge of current.plan.edges)
              if (edge.to === task.matter.code && edge.kind === 'legal')
                expect([edge, approved.has(edge.from)]).toEqual([edge, true]);
        };
        for (const { kind, pick, reason, cites } of sequence) {
          version += 1;
          if (kind === 'bypass') {
            const edge = current.plan.edges[pick % current.plan.edges.length]!;
            const request = asked(edge.from, edge.to, { reason, pilot: cites ? everything : null });
            const outcome = bypass(current, request);
            if (!outcome.ok) continue;
            expect(edge.kind).toBe('practice');
            hold(outcome.value.tasks);
            current = outcome.value.approvalCase;
            continue;
          }
          const candidates = current.nodes.filter(({ taskId, result }) =>
            kind === 'revoke' ? result?.result === 'approved' : taskId !== null && result === null,
          );
          const node = candidates[pick % Math.max(1, candidates.length)];
          if (node === undefined) continue;
          const result = ({ approve: 'approved', reject: 'rejected', revoke: 'revoked' } as const)[kind];
          if (result === 'approved') approved.add(node.code);
          else approved.delete(node.code);
          const change = ended(current, node.code, when, { result, sequence: version });
          current = change.approvalCase;
          hold(change.tasks);
          // What failed stops the undecided that depend on it, whatever was set aside.
          for (const each of caseProgress(current).nodes) {
            const failed = [...ancestorsOf(each.code, current.plan.edges)].filter((code) =>
              ['rejected', 'revoked'].includes(
                current.nodes.find((other) => other.code === code)?.result?.result ?? '',
              ),
            );
            if (current.nodes.find(({ code }) => code === each.code)?.result === null)
              expect([each.code, each.state === 'stopped']).toEqual([each.code, failed.length > 0]);
          }
        }
      }),
    );
  });
});
