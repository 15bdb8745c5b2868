import { describe, expect, it } from 'vitest';
import { askDepartments } from '../../../../services/approvals/consultations/domain/ask-departments.ts';
import type { LeadingDepartment } from '../../../../services/approvals/consultations/domain/leading-department.ts';
import { settleOpinion } from '../../../../services/approvals/consultations/domain/settle-opinion.ts';
import { matterCodeSchema } from '../../../../services/approvals/catalogue/domain/matter.ts';
import type { Moot } from '../../../../services/approvals/consultations/domain/consultation.ts';
import {
  caseIdSchema,
  consultationIdSchema,
  departmentIdSchema,
  opinionIdSchema,
  postIdSchema,
  projectIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { at, justBefore, rules } from '../../support/assignments.ts';
import { creditCode } from '../../support/cases.ts';

const leading: LeadingDepartment = {
  department: departmentIdSchema.parse('planning-and-natural-resources'),
  name: { zh: '规划自然资源局', en: 'Planning' },
  post: postIdSchema.parse('clerk'),
  since: null,
  ended: null,
};

const consulted = departmentIdSchema.parse('water-resources');

const county = (silence: 'is no answer' | 'is no objection') =>
  rules({
    consultations: {
      ...rules().settings.consultations,
      silenceIsNoAnswer: { matters: [], departments: silence === 'is no answer' ? [consulted] : [] },
    },
  });

/** Asked on Monday 2 March 2026 with two working days: its time is over when 5 March begins. */
const askedOpinion = (silence: 'is no answer' | 'is no objection') => {
  const outcome = askDepartments(
    {
      id: consultationIdSchema.parse('01J00000000000000000000011'),
      taskId: null,
      caseId: caseIdSchema.parse('01J00000000000000000000012'),
      projectId: projectIdSchema.parse('01J00000000000000000000014'),
      projectName: '云台储能（虚构）',
      enterprise: { name: '云台储能（虚构）', creditCode },
      officer: null,
      matter: { code: matterCodeSchema.parse('B03'), name: { zh: '工程规划许可', en: 'Planning permit' } },
      purpose: 'opinion',
      subject: '总平面',
      question: '是否影响行洪',
      documents: [],
      departments: [
        {
          opinionId: opinionIdSchema.parse('01J00000000000000000000013'),
          department: consulted,
          name: { zh: '水利局', en: 'Water' },
          within: { days: 2, unit: 'workday' },
        },
      ],
    },
    leading,
    county(silence),
    { at: at('2026-03-02'), by: subjectSchema.parse('planner-1') },
  );
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.opinions[0]!.opinion;
};

const over = at('2026-03-05', '00:00');
const decidedAt = (moment: Moot['at']): LeadingDepartment => ({
  ...leading,
  ended: { at: moment, reason: 'decided' },
});

const settled = (
  silence: 'is no answer' | 'is no objection',
  lead: LeadingDepartment,
  until = at('2026-03-20'),
) => {
  const { opinion, events } = settleOpinion(askedOpinion(silence), lead, county(silence), until);
  return { opinion, types: events.map(({ type }) => type.split('.')[2]) };
};

describe('an opinion nobody gave, when the matter is decided', () => {
  it('before its time was over, came to nothing, and the department is told so', () => {
    const { opinion, types } = settled('is no answer', decidedAt(justBefore('2026-03-05')));
    expect(opinion).toMatchObject({ state: 'moot', lateSince: null });
    expect(types).toEqual(['mooted']);
  });

  it('at the instant its time was over, was late: that is told, and nobody is told it came to nothing', () => {
    const { opinion, types } = settled('is no answer', decidedAt(over));
    expect(opinion).toMatchObject({ state: 'moot', lateSince: over });
    expect(types).toEqual(['lapsed']);
  });

  it('after it had been counted as late, stays counted, and is never told as come to nothing', () => {
    const late = settled('is no answer', leading, over);
    expect(late).toMatchObject({ opinion: { state: 'asked', lateSince: over }, types: ['lapsed'] });
    const { opinion, events } = settleOpinion(
      late.opinion,
      decidedAt(at('2026-03-10')),
      county('is no answer'),
      at('2026-03-20'),
    );
    expect(opinion).toMatchObject({ state: 'moot', moot: { reason: 'decided' }, lateSince: over });
    expect(events).toEqual([]);
  });

  it('stands as said by silence where silence is no objection, whatever is decided later', () => {
    const { opinion, types } = settled('is no objection', decidedAt(at('2026-03-10')));
    expect(opinion).toMatchObject({ state: 'defaulted', defaultedAt: over });
    expect(types).toEqual(['lapsed']);
  });
});
