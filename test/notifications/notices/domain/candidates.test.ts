import { describe, expect, it } from 'vitest';
import { candidatesFor } from '../../../../services/notifications/notices/domain/candidates.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { aDepartment, aView, toEnterprise, toPerson, toPost } from '../../support/directory-of-a-county.ts';

const office = 'development-and-reform';

const found = (view: Parameters<typeof candidatesFor>[1], ...audience: Parameters<typeof candidatesFor>[0]) =>
  candidatesFor(audience, view).map(({ person, standsInFor, barrier }) => ({ person, standsInFor, barrier }));

const told = (person: string, standsInFor: string | null = null) => ({ person, standsInFor, barrier: null });
const missing = (barrier: string, standsInFor: string | null = null) => ({
  person: null,
  standsInFor,
  barrier,
});
const away = (person: string) => ({ person, standsInFor: null, barrier: 'on-leave' });

describe('candidatesFor', () => {
  it('finds every holder of a post', () => {
    const view = aView([aDepartment(office, { clerk: ['clerk-1', 'clerk-2'] })]);
    expect(found(view, toPost(office, 'clerk'))).toEqual([told('clerk-1'), told('clerk-2')]);
  });

  it.each([
    ['a department nobody has entered', []],
    ['a post nobody fills', [aDepartment(office, { clerk: [] })]],
    ['a post never heard of', [aDepartment(office, { head: ['head-1'] })]],
  ])('says post-vacant of %s', (_, departments) => {
    expect(found(aView(departments), toPost(office, 'clerk'))).toEqual([missing('post-vacant')]);
  });

  it.each([
    ['2026-03-01', [missing('post-vacant')]],
    ['2026-03-02', [told('clerk-1')]],
  ])('on %s counts a holder only from the day on which they take the post', (on, expected) => {
    const directory = aDepartment(office, { clerk: ['clerk-1'] });
    directory.posts[0]!.holders[0]!.from = aView([], {}, '2026-03-02').on;
    expect(found(aView([directory], {}, on), toPost(office, 'clerk'))).toEqual(expected);
  });

  it.each([
    ['2026-03-01', [told('clerk-1')]],
    ['2026-03-02', [told('deputy-1', 'clerk-1'), away('clerk-1')]],
    ['2026-03-06', [told('deputy-1', 'clerk-1'), away('clerk-1')]],
    ['2026-03-07', [told('clerk-1')]],
  ])('on %s tells the B clerk while the A clerk is on leave, first and last day included', (on, expected) => {
    const leave = { person: 'clerk-1', from: '2026-03-02', to: '2026-03-06' };
    const directory = aDepartment(office, { clerk: ['clerk-1'], 'deputy-clerk': ['deputy-1'] }, [leave]);
    expect(new Set(found(aView([directory], {}, on), toPost(office, 'clerk')))).toEqual(new Set(expected));
  });

  const week = { from: '2026-03-02', to: '2026-03-06' };

  it.each([
    ['the deputy named, at a post without a standing deputy', 'section-head', {}, 'named-1', []],
    ['the deputy named, where the standing deputy’s post is vacant', 'clerk', {}, 'named-1', []],
    [
      'the deputy named, where the standing deputy is away too',
      'clerk',
      { 'deputy-clerk': ['deputy-1'] },
      'named-1',
      [{ person: 'deputy-1', ...week }],
    ],
  ])('tells %s', (_, at, others, deputy, furtherLeaves) => {
    const leaves = [{ person: 'holder-1', ...week, deputy }, ...furtherLeaves];
    const view = aView([aDepartment(office, { [at]: ['holder-1'], ...others }, leaves)]);
    expect(new Set(found(view, toPost(office, at)))).toEqual(
      new Set([told('named-1', 'holder-1'), away('holder-1')]),
    );
  });

  it.each([
    ['nobody is named', undefined, []],
    ['who is named is away too', 'named-1', [{ person: 'named-1', ...week }]],
    ['the absentee is named', 'holder-1', []],
  ])('says no-deputy when %s', (_, deputy, furtherLeaves) => {
    const leave = { person: 'holder-1', ...week, ...(deputy === undefined ? {} : { deputy }) };
    const directory = aDepartment(office, { 'section-head': ['holder-1'] }, [leave, ...furtherLeaves]);
    expect(new Set(found(aView([directory]), toPost(office, 'section-head')))).toEqual(
      new Set([missing('no-deputy', 'holder-1'), away('holder-1')]),
    );
  });

  it.each([
    ['the deputy of the deputy', 'deputy-head-1', { 'deputy-head': ['deputy-head-1'] }, []],
    [
      'the deputy of the deputy’s deputy',
      'head-1',
      { 'deputy-head': ['deputy-head-1'], head: ['head-1'] },
      [{ person: 'deputy-head-1', ...week, deputy: 'head-1' }],
    ],
  ])('where those who stand in are away too tells %s', (_, reached, others, furtherLeaves) => {
    const leaves = [
      { person: 'clerk-1', ...week, deputy: 'section-head-1' },
      { person: 'deputy-clerk-1', ...week },
      { person: 'section-head-1', ...week, deputy: 'deputy-head-1' },
      ...furtherLeaves,
    ];
    const posts = {
      clerk: ['clerk-1'],
      'deputy-clerk': ['deputy-clerk-1'],
      'section-head': ['section-head-1'],
      ...others,
    };
    const view = aView([aDepartment(office, posts, leaves)]);
    expect(new Set(found(view, toPost(office, 'clerk')))).toEqual(
      new Set([told(reached, 'clerk-1'), away('clerk-1')]),
    );
  });

  it('ends with nobody where deputies name each other, so that the last resort is told', () => {
    const leaves = [
      { person: 'section-head-1', ...week, deputy: 'deputy-head-1' },
      { person: 'deputy-head-1', ...week, deputy: 'section-head-1' },
    ];
    const posts = { 'section-head': ['section-head-1'], 'deputy-head': ['deputy-head-1'] };
    const view = aView([aDepartment(office, posts, leaves)]);
    expect(new Set(found(view, toPost(office, 'section-head')))).toEqual(
      new Set([missing('no-deputy', 'section-head-1'), away('section-head-1')]),
    );
  });

  it('tells a person named as such also on leave', () => {
    const leave = { person: 'clerk-1', ...week };
    const view = aView([aDepartment(office, { clerk: ['clerk-1'] }, [leave])]);
    expect(found(view, toPerson('clerk-1'))).toEqual([told('clerk-1')]);
  });

  it('finds the contacts of an enterprise, or says that none is known', () => {
    const [known, unknown] = [fictionalCreditCode(1), fictionalCreditCode(2)];
    const view = aView([], { [known]: ['agent-1', 'agent-2'] });
    expect(found(view, toEnterprise(known))).toEqual([told('agent-1'), told('agent-2')]);
    expect(found(view, toEnterprise(unknown))).toEqual([missing('unknown-enterprise-contact')]);
  });
});
