import * as z from 'zod';
import { rungs } from '../../../../shared/deadlines/ladder.ts';
import { recipientSchema } from '../../../../shared/events/audience.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { jointWatcher, startJointClock } from '../domain/joint-clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { Reading } from '../../kernel/admit.ts';
import { figureSourceSchema } from '../../../../shared/http/rule-references.ts';
import { clockSources } from '../../clocks/http/clock-sources.ts';
import { clockViewSchema, presentClock } from '../../clocks/http/clock-view.ts';
import { withRules } from '../../rules/http/rule-reference.ts';
import type { CountyRules } from '../../county/domain/county.ts';

const approval = { department: departmentIdSchema, post: postIdSchema };

/** The clock over all matters of a case, beside each department's own. */
export const jointClockViewSchema = clockViewSchema.extend({
  /** Where its limit, its light and its rungs come from, each with its rule (R137). */
  sources: z.array(figureSourceSchema),
  /** Whether it stands still because nothing lies with a department. */
  standsStill: z.boolean(),
  extension: z
    .object({ at: instantSchema, days: z.int(), reason: z.string(), approvedBy: z.object(approval) })
    .nullable(),
  /** Who is told as each rung falls; to officials alone. */
  ladder: z.array(
    z.object({
      rung: z.enum(rungs),
      /** Working days past the limit; null for the first, which falls before it. */
      pastLimit: z.int().nullable(),
      told: z.array(recipientSchema),
    }),
  ),
});

const jointSources = [
  {
    figure: 'joint-clock',
    source: '《行政许可法》第四十二条第二款',
    zh: '联合办理的期限，经本级人民政府负责人批准可延长一次',
    en: 'The limit of joint handling, extended once by a head of the county government.',
  },
  ...clockSources.filter(({ figure }) => figure === 'light' || figure === 'rungs'),
];

const ladderOf = ({ rules: { settings } }: Reading<ApprovalCase, CountyRules>) =>
  rungs.map((rung) => ({
    rung,
    pastLimit: rung === 'rung-0' ? null : settings.ladder.steps[rung],
    told: [...recipientsOf(settings.audiences[rung], jointWatcher(settings))],
  }));

/** The joint clock as of now, or as of completion: what it took is what it took. */
export const presentJointClock = (
  reading: Reading<ApprovalCase, CountyRules>,
  toOfficials: boolean,
): z.input<typeof jointClockViewSchema> => {
  const { state: approvalCase, rules, now } = reading;
  const joint = approvalCase.jointClock ?? startJointClock(approvalCase.openedAt, rules);
  const at = approvalCase.state === 'completed' ? approvalCase.completedAt : now;
  const shown = {
    clock: joint.clock,
    raised: toOfficials ? joint.raised : [],
    nextCheckAt: toOfficials ? approvalCase.nextCheckAt : null,
    duties: joint.duties,
  };
  const { extension } = joint;
  return {
    ...presentClock(shown, rules, at, toOfficials),
    sources: withRules(jointSources),
    standsStill: joint.clock.pauses.some(({ resumedOn }) => resumedOn === null),
    extension:
      extension === null
        ? null
        : {
            at: extension.at,
            days: extension.days,
            reason: extension.reason,
            approvedBy: {
              department: extension.approvedBy.department,
              post: extension.approvedBy.post,
            },
          },
    ladder: toOfficials ? ladderOf(reading) : [],
  };
};
