import { describe, expect, it } from 'vitest';
import { changeStanding } from '../../../../services/leads/standing/domain/change-standing.ts';
import type { Lead } from '../../../../services/leads/kernel/lead.ts';
import type { Project } from '../../../../services/leads/kernel/project.ts';
import {
  recordLanding,
  type LandingEvidence,
} from '../../../../services/leads/projects/domain/record-landing.ts';
import { settleProject } from '../../../../services/leads/standing/domain/settle-project.ts';
import { signLead } from '../../../../services/leads/stages/domain/sign-lead.ts';
import type { Standing } from '../../../../services/leads/kernel/standing.ts';
import { terminateProject } from '../../../../services/leads/projects/domain/terminate-project.ts';
import { creditCodeSchema } from '../../../../shared/credit-code.ts';
import { countyCodeSchema } from '../../../../shared/identifiers.ts';
import { startOf, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import {
  aProject,
  coordinator,
  date,
  done,
  entering,
  now,
  reviewed,
  signed,
  terms,
  today,
} from '../../support/domain-leads.ts';

const county = countyCodeSchema.parse('500236');
const registration: LandingEvidence = {
  part: 'registration',
  creditCode: creditCodeSchema.parse(fictionalCreditCode(900)),
  licenceDocument: '营业执照-1',
};
const land: LandingEvidence = { part: 'land', kind: 'lease', contractNumber: '奉租合〔2026〕1号' };

/** Signed on 2026-03-02; the last instant of a day and its first, counted from the signing. */
const dayAfterSigning = (days: number) => startOf(addDays(today, days));
const endOfDay = (days: number): Instant => dayAfterSigning(days + 1);

const proved = (evidence: LandingEvidence, at: Instant): Project =>
  done(recordLanding(aProject(), evidence, county, at)).project;

type Signing = { readonly lead: Lead; readonly project: Project };
const aSigning = (): Signing => ({ lead: signed(), project: aProject() });

const change = ({ lead, project }: Signing, to: Standing, at: Instant): Signing => {
  const decided = done(changeStanding(lead, to, { ...entering(at), by: coordinator, project }));
  return { lead: decided.lead, project: decided.project!.project };
};
const paused = (at: Instant): Standing => ({
  kind: 'paused',
  since: at,
  reason: '等待规划调整',
  reviewOn: date('2026-12-01'),
});
const suspect = (at: Instant): Standing => ({ kind: 'suspect', since: at, reason: '签约后无动作' });
const active: Standing = { kind: 'active' };

const markedAt = ({ lead, project }: Signing, at: Instant): boolean =>
  settleProject(project, lead, at)?.lead.standing.kind === 'suspect';

describe('a signing that nothing follows', () => {
  it.each([
    [100, false],
    [179, false],
    [180, true],
    [195, true],
  ])('on day %i after it is suspected: %s', (days, expected) => {
    expect(markedAt(aSigning(), dayAfterSigning(days))).toBe(expected);
  });

  it('is marked with the reason and both dates, for its officer and for review', () => {
    const { lead, project } = aSigning();
    expect(settleProject(project, lead, dayAfterSigning(180))).toMatchObject({
      lead: { standing: { kind: 'suspect' }, nextCheckAt: null },
      events: [
        { type: 'leads.lead.standing-changed.v1', fact: { from: 'active', to: 'suspect' } },
        {
          type: 'leads.lead.sham-signing-suspected.v1',
          audience: [{ kind: 'person', subject: lead.officer }],
          fact: {
            signedOn: '2026-03-02',
            suspectedOn: '2026-08-29',
            reason: '2026年3月2日签约，至2026年8月29日已满180日，既无县内公司注册，也无用地或厂房合同',
          },
        },
      ],
      project: { project: { landingDueOn: null, nextCheckAt: null }, events: [] },
    });
  });

  it('is marked once, however often it is looked at', () => {
    const { lead, project } = aSigning();
    const fallen = settleProject(project, lead, dayAfterSigning(180))!;
    expect(settleProject(fallen.project.project, fallen.lead, dayAfterSigning(400))).toBeNull();
  });

  it('counts from the contract, not from its entry, and leaves a day to record what there is', () => {
    const late = startOf(date('2026-12-01'));
    const { lead, project } = done(signLead(reviewed(), terms({ promisedStart: null }), entering(late)));
    const state = { lead, project: project!.project };
    expect(state.project).toMatchObject({ landingDueOn: '2026-08-29' });
    expect([markedAt(state, late), markedAt(state, startOf(date('2026-12-02')))]).toEqual([false, true]);
  });
});

describe('a signing that something followed', () => {
  it.each([
    ['a registration', registration],
    ['a land or lease contract', land],
  ])('with %s alone, even in the last hour, is not suspected', (_what, evidence) => {
    const lastHour = endOfDay(179);
    const project = proved(evidence, lastHour);
    expect(project.nextCheckAt).toBeNull();
    expect(settleProject(project, signed(), dayAfterSigning(400))).toBeNull();
  });

  it('before a late check looked is not suspected', () => {
    const project = { ...aProject(), land: proved(land, dayAfterSigning(181)).land };
    expect(settleProject(project, signed(), dayAfterSigning(182))).toMatchObject({
      events: [],
      project: { project: { nextCheckAt: null } },
    });
  });
});

describe('a signing whose lead is not followed', () => {
  it('as terminated is not suspected', () => {
    const { project } = terminateProject(aProject(), now);
    expect(settleProject(project, signed(), dayAfterSigning(180))).toBeNull();
  });

  it('as paused is not suspected, and the days of the pause do not count', () => {
    const set = change(aSigning(), paused(dayAfterSigning(170)), dayAfterSigning(170));
    expect(settleProject(set.project, set.lead, dayAfterSigning(180))).toBeNull();
    const back = change(set, active, dayAfterSigning(200));
    expect([209, 210].map((day) => markedAt(back, dayAfterSigning(day)))).toEqual([false, true]);
  });

  it('sheds no day by a pause that ends the same day', () => {
    const at = dayAfterSigning(170);
    const back = change(change(aSigning(), paused(at), at), active, at);
    expect([179, 180].map((day) => markedAt(back, dayAfterSigning(day)))).toEqual([false, true]);
  });

  it('watched from before and found paused is let be', () => {
    const { project } = aSigning();
    const lead: Lead = { ...signed(), standing: paused(now) };
    expect(settleProject(project, lead, dayAfterSigning(180))).toMatchObject({
      lead: { standing: { kind: 'paused' } },
      events: [],
      project: { project: { landingDueOn: '2026-08-29', nextCheckAt: null } },
    });
  });
});

describe('a suspicion of a signing', () => {
  it('by a person goes to review as well, and the check does not mark again', () => {
    const { lead, project } = aSigning();
    const at = dayAfterSigning(60);
    const decided = done(changeStanding(lead, suspect(at), { ...entering(at), by: coordinator, project }));
    expect(decided.events).toMatchObject([
      { type: 'leads.lead.standing-changed.v1' },
      { type: 'leads.lead.sham-signing-suspected.v1', fact: { reason: '签约后无动作' } },
    ]);
    expect(settleProject(decided.project!.project, decided.lead, dayAfterSigning(180))).toBeNull();
  });

  it('once lifted returns only after as many days again without anything', () => {
    const lifted = change(
      change(aSigning(), suspect(dayAfterSigning(180)), dayAfterSigning(180)),
      active,
      dayAfterSigning(190),
    );
    expect([369, 370].map((day) => markedAt(lifted, dayAfterSigning(day)))).toEqual([false, true]);
  });

  it('lifted from a signing that something has followed since does not return', () => {
    const { lead, project } = change(aSigning(), suspect(now), now);
    const known = done(recordLanding(project, land, county, now)).project;
    const lifted = change({ lead, project: known }, active, now);
    expect(lifted.project.nextCheckAt).toBeNull();
  });
});
