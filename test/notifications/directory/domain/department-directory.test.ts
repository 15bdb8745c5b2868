import { describe, expect, it } from 'vitest';
import {
  fillPost,
  recordLeave,
  withdrawLeave,
} from '../../../../services/notifications/directory/domain/department-directory.ts';
import { aDepartment, day, post, subject } from '../../support/directory-of-a-county.ts';

const before = aDepartment('health', { clerk: ['clerk-1'] });
const today = day('2026-03-02');

const leave = (person: string, from: string, to: string, deputy: string | null = null) => ({
  person: subject(person),
  from: day(from),
  to: day(to),
  deputy: deputy === null ? null : subject(deputy),
});

describe('filling a post', () => {
  it('replaces its holders, leaves the other posts alone and says so without names', () => {
    const holders = [{ subject: subject('head-2'), displayName: '新任科长', from: day('2026-03-02') }];
    const { state, events } = fillPost(before, post('section-head'), holders);
    expect(state.posts.map((entry) => [entry.post, entry.holders.map((each) => each.subject)])).toEqual([
      ['clerk', ['clerk-1']],
      ['section-head', ['head-2']],
    ]);
    expect(events).toEqual([
      {
        type: 'notifications.post-holder.changed.v1',
        audience: [],
        fact: {
          department: 'health',
          post: 'section-head',
          holders: [{ subject: 'head-2', from: '2026-03-02' }],
        },
      },
    ]);
  });

  it('announces nothing when nothing changes', () => {
    const same = before.posts[0]!.holders;
    expect(fillPost(before, post('clerk'), same)).toEqual({ state: before, events: [] });
    expect(fillPost(before, post('head'), [])).toEqual({ state: before, events: [] });
  });

  it('leaves a post vacant when nobody is named', () => {
    const { state, events } = fillPost(before, post('clerk'), []);
    expect(state.posts).toEqual([{ post: 'clerk', holders: [] }]);
    expect(events).toHaveLength(1);
  });
});

describe('recording a leave', () => {
  it('is refused for somebody who holds no post of the department', () => {
    const recorded = recordLeave(before, leave('stranger', '2026-03-03', '2026-03-04'), today);
    expect(recorded).toMatchObject({ ok: false, error: { code: 'LEAVE_OF_NO_HOLDER' } });
  });

  it('replaces the leave of the same person and first day, keeps others, lets go of those long past', () => {
    const kept = aDepartment('health', { clerk: ['clerk-1'] }, [
      { person: 'clerk-1', from: '2026-01-05', to: '2026-01-30' },
      { person: 'clerk-1', from: '2026-01-31', to: '2026-01-31' },
      { person: 'clerk-1', from: '2026-03-03', to: '2026-03-04' },
      { person: 'clerk-1', from: '2026-10-08', to: '2026-10-09' },
    ]);
    const recorded = recordLeave(kept, leave('clerk-1', '2026-03-03', '2026-03-06', 'x'), today);
    if (!recorded.ok) throw new Error(recorded.error.code);
    // Thirty days before 2 March is 31 January: what ended the day before is let go.
    expect(recorded.value.state.leaves.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-31', '2026-01-31'],
      ['2026-03-03', '2026-03-06'],
      ['2026-10-08', '2026-10-09'],
    ]);
    expect(recorded.value.events).toEqual([
      {
        type: 'notifications.leave.recorded.v1',
        audience: [],
        fact: {
          department: 'health',
          person: 'clerk-1',
          from: '2026-03-03',
          to: '2026-03-06',
          deputy: 'x',
        },
      },
    ]);
  });

  it('changes nothing when the same leave is recorded again', () => {
    const kept = aDepartment('health', { clerk: ['clerk-1'] }, [
      { person: 'clerk-1', from: '2026-03-03', to: '2026-03-04' },
    ]);
    const recorded = recordLeave(kept, leave('clerk-1', '2026-03-03', '2026-03-04'), today);
    expect(recorded).toEqual({ ok: true, value: { state: kept, events: [] } });
  });

  it('stops at as many leaves as the directory holds', () => {
    const many = Array.from({ length: 150 }, (_, n) => ({
      person: `p-${n}`,
      from: '2026-05-01',
      to: '2026-05-02',
    }));
    const full = aDepartment('health', { clerk: ['clerk-1'] }, many);
    expect(recordLeave(full, leave('clerk-1', '2026-03-03', '2026-03-04'), today)).toMatchObject({
      ok: false,
      error: { code: 'LEAVES_TOO_MANY' },
    });
  });
});

describe('withdrawing a leave', () => {
  const kept = aDepartment('health', { clerk: ['clerk-1'] }, [
    { person: 'clerk-1', from: '2026-03-03', to: '2026-03-04' },
  ]);

  it('takes it back', () => {
    const withdrawn = withdrawLeave(kept, subject('clerk-1'), day('2026-03-03'));
    expect(withdrawn).toMatchObject({
      ok: true,
      value: { state: { leaves: [] }, events: [{ type: 'notifications.leave.withdrawn.v1' }] },
    });
  });

  it('is refused where no leave of that person begins on that day', () => {
    expect(withdrawLeave(kept, subject('clerk-1'), day('2026-03-04'))).toMatchObject({
      ok: false,
      error: { code: 'LEAVE_NOT_FOUND' },
    });
  });
});
