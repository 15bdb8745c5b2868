import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordLanding } from '../../../../services/leads/projects/domain/record-landing.ts';
import {
  recordStart,
  recordStatisticalRegistration,
} from '../../../../services/leads/projects/domain/record-works.ts';
import { projectSchema, type Project } from '../../../../services/leads/kernel/project.ts';
import { siteObservations } from '../../../../services/leads/kernel/works.ts';
import { creditCodeSchema } from '../../../../shared/credit-code.ts';
import { countyCodeSchema } from '../../../../shared/identifiers.ts';
import { projectCodeSchema } from '../../../../shared/project-code.ts';
import { projectCode } from '../../../support/approval-body.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { aProject, date, done, now, refusalOf } from '../../support/domain-leads.ts';
import { anEntry, aStart } from '../../support/works.ts';

const registered = (project: Project): Project =>
  done(
    recordLanding(
      project,
      {
        part: 'registration',
        creditCode: creditCodeSchema.parse(fictionalCreditCode(900)),
        licenceDocument: '营业执照-1',
      },
      countyCodeSchema.parse('500236'),
      now,
    ),
  ).project;

const coded = (project: Project): Project => ({
  ...project,
  projectCode: projectCodeSchema.parse(projectCode),
});

const startOf = (project: Project, overrides = {}) => recordStart(project, aStart(overrides), now);
const entryOf = (project: Project, overrides = {}) =>
  recordStatisticalRegistration(project, anEntry(overrides), now);
const pointersOf = (outcome: ReturnType<typeof recordStart>) =>
  (refusalOf(outcome).faults ?? []).map(({ pointer }) => pointer);

describe('a start of works 开工', () => {
  it.each([
    ['a permit', { kind: 'granted', number: '施-1' }, ['施-1', null]],
    ['the ground that none is needed', { kind: 'not-required', legalGround: '限额以下' }, [null, '限额以下']],
  ])('is recorded with %s and told with its proofs', (_, permit, told) => {
    const { project, events } = done(startOf(aProject(), { permit }));
    expect(project.start).toMatchObject({ startedOn: '2026-03-02', permit, recordedAt: now });
    const [event] = events;
    expect(event).toMatchObject({ type: 'leads.project.started.v1', fact: { replaces: false } });
    expect(event?.type === 'leads.project.started.v1' && event.fact).toMatchObject({
      constructionPermit: told[0],
      noPermitNeeded: told[1],
    });
  });

  it.each(siteObservations.map((shows) => [shows, shows === 'piling'] as const))(
    'shown by %s counts: %s',
    (shows, counts) => {
      const outcome = startOf(aProject(), { photograph: { reference: '照片', shows } });
      expect(outcome.ok).toBe(counts);
      if (!outcome.ok) expect(pointersOf(outcome)).toEqual(['/photograph/shows']);
    },
  );

  it.each([
    ['the day before signing', '2026-03-01', ['/startedOn']],
    ['the day of signing, which is today', '2026-03-02', []],
    ['tomorrow', '2026-03-03', ['/startedOn']],
  ])('on %s', (_, day, pointers) => {
    const outcome = startOf(aProject(), { startedOn: date(day) });
    expect(outcome.ok ? [] : pointersOf(outcome)).toEqual(pointers);
  });

  it('has everything wrong with it told at once', () => {
    const outcome = startOf(aProject(), {
      startedOn: date('2026-03-03'),
      photograph: { reference: '照片', shows: 'ceremony' },
    });
    expect(refusalOf(outcome).code).toBe('START_NOT_PROVEN');
    expect(pointersOf(outcome)).toEqual(['/startedOn', '/photograph/shows']);
  });

  it('recorded again replaces the earlier and says so', () => {
    const first = done(startOf(aProject()));
    const again = done(startOf(first.project, { constructionContract: '施工合同-8' }));
    expect(again.project.start?.constructionContract).toBe('施工合同-8');
    expect(again.events).toMatchObject([{ fact: { replaces: true } }]);
  });
});

describe('an entry into statistics 入库', () => {
  const proofs = ['code', 'contract', 'photograph', 'licence'] as const;
  const pointerOf = {
    code: '/projectCode',
    contract: '/constructionContract',
    photograph: '/photograph',
    licence: '/registration',
  } as const;

  it('needs each of its four proofs, and names all that are missing at once', () => {
    fc.assert(
      fc.property(fc.subarray([...proofs]), (present) => {
        const has = (proof: (typeof proofs)[number]) => present.includes(proof);
        const withLicence = has('licence') ? registered(aProject()) : aProject();
        const outcome = entryOf(has('code') ? coded(withLicence) : withLicence, {
          ...(has('contract') ? {} : { constructionContract: undefined }),
          ...(has('photograph') ? {} : { photograph: undefined }),
        });
        expect(outcome.ok ? [] : pointersOf(outcome)).toEqual(
          proofs.filter((proof) => !has(proof)).map((proof) => pointerOf[proof]),
        );
      }),
    );
  });

  it.each(['ceremony', 'hoarding', 'levelling'] as const)('is not made on a photograph of %s', (shows) => {
    const outcome = entryOf(coded(registered(aProject())), { photograph: { reference: '照片', shows } });
    expect(pointersOf(outcome)).toEqual(['/photograph/shows']);
  });

  it.each(['2026-03-01', '2026-03-03'])('on %s, before signing or ahead, is refused', (day) => {
    const outcome = entryOf(coded(registered(aProject())), { registeredOn: date(day) });
    expect([refusalOf(outcome).code, pointersOf(outcome)]).toEqual([
      'STATISTICS_NOT_PROVEN',
      ['/registeredOn'],
    ]);
  });

  it('recorded again replaces the earlier and says so', () => {
    const first = done(entryOf(coded(registered(aProject()))));
    const again = done(entryOf(first.project, { number: '入库-2' }));
    expect(again.project.statisticalRegistration?.number).toBe('入库-2');
    expect([...first.events, ...again.events]).toMatchObject([
      { type: 'leads.project.entered-statistics.v1', fact: { replaces: false } },
      { type: 'leads.project.entered-statistics.v1', fact: { replaces: true } },
    ]);
  });
});

describe('both facts of works', () => {
  it('stand apart: neither brings the other', () => {
    const ready = coded(registered(aProject()));
    expect(done(startOf(ready)).project.statisticalRegistration).toBeNull();
    expect(done(entryOf(ready)).project.start).toBeNull();
  });

  it('are refused on a terminated project', () => {
    const ended = { ...coded(registered(aProject())), terminatedAt: now };
    expect([startOf(ended), entryOf(ended)].map((outcome) => refusalOf(outcome).code)).toEqual([
      'PROJECT_TERMINATED',
      'PROJECT_TERMINATED',
    ]);
  });

  it('are absent from a project stored before they could be recorded', () => {
    const { start: _, statisticalRegistration: __, projectCodeNews: ___, ...stored } = aProject();
    expect(projectSchema.parse(stored)).toMatchObject({ start: null, statisticalRegistration: null });
  });
});
