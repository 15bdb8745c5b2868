import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followCase, type CaseNews } from '../../../../services/leads/projects/domain/follow-case.ts';
import { landingChecklistOf } from '../../../../services/leads/projects/domain/landing.ts';
import type { Project } from '../../../../services/leads/kernel/project.ts';
import {
  recordLanding,
  type LandingEvidence,
} from '../../../../services/leads/projects/domain/record-landing.ts';
import { creditCodeSchema } from '../../../../shared/credit-code.ts';
import { caseIdSchema, countyCodeSchema } from '../../../../shared/identifiers.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { aProject, done, now, projectId, refusalOf } from '../../support/domain-leads.ts';

const county = countyCodeSchema.parse('500236');
const registration: LandingEvidence = {
  part: 'registration',
  creditCode: creditCodeSchema.parse(fictionalCreditCode(900)),
  licenceDocument: '营业执照-1',
};
const land: LandingEvidence = { part: 'land', kind: 'land-grant', contractNumber: '奉地合〔2026〕1号' };

const landed = (project: Project, ...evidence: readonly LandingEvidence[]): Project =>
  evidence.reduce((state, proof) => done(recordLanding(state, proof, county, now)).project, project);

const caseId = caseIdSchema.parse('01J0000000000000000000CA5E');
const laterCaseId = caseIdSchema.parse('01J0000000000000000000CA5F');

const news = (
  latest: CaseNews['latest'],
  sequence: number,
  { approved = sequence, rejected = 0, of = caseId } = {},
): CaseNews => {
  const fact = {
    caseId: of,
    projectId,
    projectName: '光学镜片项目',
    progress: { total: 20, approved, rejected, open: 1, waiting: 1, stopped: 0 },
  };
  switch (latest) {
    case 'opened':
      return { latest, sequence, fact: { ...fact, template: 'industrial-cleared-land' } };
    case 'progressed':
      return {
        latest,
        sequence,
        fact: {
          ...fact,
          nextMatters: [{ code: 'A02', name: { zh: '用地预审', en: 'land pre-examination' } }],
        },
      };
    case 'completed':
      return { latest, sequence, fact: { ...fact, completedAt: now } };
  }
};

const hear = (project: Project, heard: readonly CaseNews[]): Project =>
  heard.reduce((state, piece) => followCase(state, piece) ?? state, project);

describe('landing', () => {
  it.each([
    [[], false, 1, 'registration'],
    [[registration], false, 2, 'land'],
    [[land], false, 2, 'registration'],
    [[registration, land], true, 3, 'approvals'],
    [[land, registration], true, 3, 'approvals'],
  ] as const)('with %j is landed: %s, %s of four done, next %s', (evidence, isLanded, completed, next) => {
    expect(landingChecklistOf(landed(aProject(), ...evidence))).toMatchObject({
      landed: isLanded,
      completed,
      next,
    });
  });

  it('tells with the second proof that the project has landed', () => {
    const first = done(recordLanding(aProject(), registration, county, now));
    expect(first.events).toMatchObject([{ fact: { part: 'registration', landed: false } }]);
    expect(done(recordLanding(first.project, land, county, now)).events).toMatchObject([
      { type: 'leads.project.landing-recorded.v1', fact: { part: 'land', landed: true } },
    ]);
  });

  it('asks for a company of this county', () => {
    expect(
      refusalOf(recordLanding(aProject(), registration, countyCodeSchema.parse('500101'), now)),
    ).toMatchObject({ code: 'REGISTERED_ELSEWHERE', facts: { county: '500101', division: '500236' } });
  });

  it('takes nothing more once terminated', () => {
    const ended = { ...aProject(), terminatedAt: now };
    expect(refusalOf(recordLanding(ended, land, county, now)).code).toBe('PROJECT_TERMINATED');
  });

  it.each([
    ['nothing', [], false, '并联审批尚未启动'],
    ['a case on its way', [news('opened', 1), news('progressed', 2)], false, '待办：用地预审'],
    ['a case opened', [news('opened', 1)], false, '已通过1项，共20项'],
    ['a case complete', [news('completed', 9)], true, undefined],
    ['a case ended with a refusal', [news('completed', 9, { rejected: 2 })], false, '2个事项未通过'],
  ])('of approvals with %s is complete: %s', (_what, heard, complete, sticking) => {
    const part = landingChecklistOf(hear(aProject(), heard as readonly CaseNews[])).parts.find(
      (known) => known.part === 'approvals',
    );
    expect([part?.complete, part?.sticking?.zh]).toEqual([complete, sticking]);
  });
});

describe('what a project shows of its case', () => {
  it('is the latest news, without what earlier news said', () => {
    const project = hear(aProject(), [news('opened', 1), news('progressed', 4)]);
    expect(project.caseProgress).toMatchObject({ sequence: 4, progress: { approved: 4 }, completedAt: null });
    expect(hear(project, [news('completed', 7)]).caseProgress).toMatchObject({
      nextMatters: [],
      completedAt: now,
    });
  });

  it('never goes back: late and doubled news takes no effect', () => {
    const project = hear(aProject(), [news('progressed', 5)]);
    expect(followCase(project, news('progressed', 5))).toBeNull();
    expect(followCase(project, news('progressed', 4))).toBeNull();
    expect(followCase(project, news('opened', 5))).toBeNull();
    expect(followCase(project, news('completed', 5))).not.toBeNull();
  });

  it('follows a later case of the same project, and no longer the earlier', () => {
    const project = hear(aProject(), [news('progressed', 9), news('opened', 1, { of: laterCaseId })]);
    expect(project.caseProgress).toMatchObject({ caseId: laterCaseId, sequence: 1 });
    expect(followCase(project, news('completed', 10))).toBeNull();
  });

  it('is the same whatever order news comes in, however often, and whatever early news is lost', () => {
    const history: readonly CaseNews[] = [
      news('opened', 1),
      news('progressed', 1),
      news('progressed', 3),
      news('progressed', 4),
      news('progressed', 8),
      news('completed', 8),
    ];
    const expected = hear(aProject(), history).caseProgress;
    const arrivals = fc
      .tuple(fc.subarray([...history.slice(0, -1)]), fc.array(fc.constantFrom(...history), { maxLength: 12 }))
      .chain(([some, doubled]) => {
        const all = [...some, ...doubled, history.at(-1)!];
        return fc.shuffledSubarray(all, { minLength: all.length });
      });
    fc.assert(
      fc.property(arrivals, (heard) => {
        expect(hear(aProject(), heard).caseProgress).toEqual(expected);
      }),
    );
  });

  it('shows at most ten of the matters a case waits for', () => {
    const many = news('progressed', 2);
    if (many.latest !== 'progressed') throw new Error('not the news meant');
    const matter = many.fact.nextMatters[0]!;
    const heard: CaseNews = {
      ...many,
      fact: { ...many.fact, nextMatters: Array.from({ length: 30 }, () => matter) },
    };
    expect(hear(aProject(), [heard]).caseProgress?.nextMatters).toHaveLength(10);
  });
});
