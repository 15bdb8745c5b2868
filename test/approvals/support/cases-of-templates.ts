import { caseIdSchema, projectIdSchema, taskIdSchema } from '../../../shared/identifiers.ts';
import { dateOf, type Instant } from '../../../shared/time/clock.ts';
import {
  openCase,
  recordResult,
  type Advancing,
  type CaseChange,
} from '../../../services/approvals/cases/domain/advance-case.ts';
import type { ApprovalCase } from '../../../services/approvals/cases/domain/approval-case.ts';
import { datesOf } from '../../../services/approvals/cases/domain/case-dates.ts';
import { draftFromTemplate } from '../../../services/approvals/cases/domain/case-draft.ts';
import { startingCatalogue } from './county-catalogue.ts';
import type { CountyRules } from '../../../services/approvals/county/domain/county.ts';
import type { NodeResult } from '../../../services/approvals/cases/domain/progress.ts';
import { creditCode } from './cases.ts';
import { officer, rules } from './tasks.ts';

let made = 0;

/** How a case is advanced at a moment; every task gets an id of its own. */
export const advancingAt = (now: Instant, county: CountyRules = rules()): Advancing => ({
  rules: county,
  now,
  newTaskId: () => {
    made += 1;
    return taskIdSchema.parse(`01J${String(made).padStart(23, '0')}`);
  },
  tasksPerWrite: 40,
});

/** A case along one of the templates a county starts with. */
export const openAlong = (template: string, now: Instant, county: CountyRules = rules()): CaseChange => {
  const drafted = draftFromTemplate(
    { catalogue: startingCatalogue, settings: county.settings, departments: new Map() },
    template,
  );
  if (!drafted.ok) throw new Error(drafted.error.code);
  return openCase(
    {
      ...drafted.value,
      id: caseIdSchema.parse('01J00000000000000000000C01'),
      project: {
        projectId: projectIdSchema.parse('01J00000000000000000000P01'),
        leadId: null,
        projectName: '夔门光学镜片厂（虚构）',
        enterprise: { name: '夔门光学（虚构）', creditCode },
        officer,
        promisedStart: null,
      },
      dates: datesOf(drafted.value.plan, dateOf(now), null, county.calendar),
    },
    advancingAt(now, county),
  );
};

type Ending = { readonly result?: NodeResult; readonly sequence?: number; readonly county?: CountyRules };

/** The case after the task of a node ended. */
export const ended = (
  approvalCase: ApprovalCase,
  code: string,
  now: Instant,
  { result = 'approved', sequence = 3, county = rules() }: Ending = {},
): CaseChange => {
  const taskId = approvalCase.nodes.find((node) => node.code === code)?.taskId ?? null;
  const outcome = { code, taskId, result, at: now, on: dateOf(now), sequence, proof: null };
  const change = recordResult(approvalCase, outcome, advancingAt(now, county));
  if (change === null) throw new Error(`${code} is no news`);
  return change;
};
