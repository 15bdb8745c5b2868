import { showEnterprise } from '../../../../shared/enterprise.ts';
import type * as z from 'zod';
import type { Reply } from '../../../../shared/http/call.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { decisionKindIn, matterIn, type CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import { isCitable } from '../../catalogue/domain/evidence.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { endOfWork, lightOfTask } from '../domain/light-of-task.ts';
import type { LimitSource } from '../../clocks/domain/matter-limits.ts';
import { nextCheckOf } from '../domain/next-check.ts';
import { clockedPart, endedAt, type Task } from '../domain/task.ts';
import { idleShareOf, isIdleTooLong } from '../domain/idle-share.ts';
import { bouncesOf, isDifficult } from '../domain/bounces.ts';
import { summaryOf, type TaskSummary } from '../store/task-store.ts';
import type { StandInFor } from '../../staffing/usecases/staffing.ts';
import type { TaskReading } from '../usecases/tasks.ts';
import { presentStandIn } from '../../staffing/http/stand-in-view.ts';
import type { FigureSource } from '../../../../shared/http/rule-references.ts';
import { clockSources } from '../../clocks/http/clock-sources.ts';
import { presentClock, type ClockView } from '../../clocks/http/clock-view.ts';
import { presentCourse } from './present-course.ts';
import { presentDecisionKind } from '../../catalogue/http/decision-kind-view.ts';
import type { bouncingSchema, taskLineSchema, taskViewSchema } from './task-schemas.ts';
import { ruleAtFigure } from '../../rules/http/rule-reference.ts';
import { evidenceTexts } from '../../../../shared/evidence.ts';

type TaskView = z.input<typeof taskViewSchema>;

/** Who has the work in hand, in the words an enterprise reads; null once it has ended. */
export const handlingOf = (departmentName: Bilingual, hasEnded: boolean): Bilingual | null =>
  hasEnded ? null : { zh: `正在由${departmentName.zh}办理`, en: `Being handled by ${departmentName.en}` };

/** By what a task in a list is read. */
export type LineContext = {
  readonly rules: CountyRules;
  readonly now: Instant;
  readonly standIns: StandInFor;
};

/** A task in a list, its light as of now. */
export const presentTaskLine = (
  summary: TaskSummary,
  { rules, now, standIns }: LineContext,
): z.input<typeof taskLineSchema> => {
  const { clock: _clock, calendarVersion: _version, matterCode, owed, ...shown } = summary;
  const hasEnded = endOfWork(summary) !== null;
  return {
    ...shown,
    matter: {
      code: matterCode,
      name: matterIn(rules.catalogue, matterCode)?.name ?? { zh: matterCode, en: matterCode },
    },
    owedBy: owed?.by ?? null,
    light: lightOfTask(summary, rules, now),
    handling: handlingOf(summary.departmentName, hasEnded),
    ...presentStandIn(standIns(summary.department, summary.post), hasEnded, true),
  };
};

const limitTexts: Record<LimitSource, Bilingual> = {
  entered: { zh: '启动审批时录入的时限', en: 'The limit entered with the case.' },
  plan: { zh: '无法定上限，以流程计划的天数为准', en: 'No law sets a maximum; the days of the plan.' },
  catalogue: { zh: '事项目录的承诺时限', en: 'The limit promised in the catalogue.' },
  statute: {
    zh: '未作承诺，以法定时限为准',
    en: 'Nothing shorter is promised; the limit of the law.',
  },
  county: {
    zh: '目录与法律均无时限，以本县默认为准',
    en: 'Neither catalogue nor law; the county’s default.',
  },
};

const basesOf = (catalogue: CountyCatalogue, code: string): readonly FigureSource[] =>
  (matterIn(catalogue, code)?.bases ?? []).map((basis) => {
    const articles = isCitable(basis) ? basis.articles.join('、') : '';
    const source = articles === '' ? basis.law : `${basis.law} ${articles}`;
    return { figure: 'matter', source, zh: '设定依据', en: 'What the matter rests on.' };
  });

const lawOf = ({ limits }: Task): readonly FigureSource[] => {
  if (limits.law === undefined) return [];
  const { citation, evidence, binds } = limits.law;
  const words = evidenceTexts[evidence];
  return [
    {
      figure: 'statutory-limit',
      source: citation ?? words.zh,
      zh: `法定时限依据（${words.zh}）${binds ? '' : '，未经核实，不作违法认定'}`,
      en: `Where the limit of the law stands (${words.en})${binds ? '' : '; not confirmed, so that it breaks no law'}.`,
    },
  ];
};

/** Where each figure of a task comes from, so that a click tells why. */
const ruleReferencesOf = (task: Task, catalogue: CountyCatalogue): FigureSource[] =>
  [
    { figure: 'limit', source: task.limits.source, ...limitTexts[task.limits.source] },
    ...lawOf(task),
    ...clockSources.filter(({ figure }) => figure !== 'limit'),
    ...basesOf(catalogue, task.matter.code),
  ].map((reference) => ({ ...reference, rule: ruleAtFigure(reference.figure) }));

const clockOf = ({ state: task, rules, now }: TaskReading, toOfficials: boolean): ClockView | null => {
  const clocked = clockedPart(task);
  if (clocked === null) return null;
  const read = {
    clock: clocked.clock,
    raised: toOfficials ? clocked.raised : [],
    nextCheckAt: toOfficials ? nextCheckOf(task) : null,
    duties: clocked.duties,
    limits: task.limits,
  };
  // A stopped clock is read as of its end: what it took is what it took.
  return presentClock(read, rules, endedAt(task) ?? now, toOfficials);
};

/** How a task went between departments, as of now or of its end. */
export const presentBouncing = ({
  state: task,
  rules: { calendar, settings },
  now,
}: Pick<TaskReading, 'state' | 'rules' | 'now'>): z.input<typeof bouncingSchema> => {
  const idle = idleShareOf(task, calendar, now);
  const light = isIdleTooLong(idle, settings.transfers) ? 'yellow' : 'green';
  return { bounces: bouncesOf(task), difficult: isDifficult(task), ...idle, light };
};

const statedDocumentsOf = (task: Task): TaskView['documents'] => {
  const documents = clockedPart(task)?.documents;
  return documents === undefined ? null : [...documents];
};

/** A task as its readers see it; an enterprise sees the department and the days, not the persons and the ladder. */
export const presentTask =
  (toOfficials: boolean) =>
  (reading: TaskReading): Reply<TaskView> => {
    const { state: task, version } = reading;
    const clock = clockOf(reading, toOfficials);
    return {
      version,
      body: {
        id: task.id,
        caseId: task.caseId,
        projectId: task.projectId,
        projectName: task.projectName,
        ...showEnterprise(task.enterprise),
        matter: {
          ...task.matter,
          ...presentDecisionKind(decisionKindIn(reading.rules.catalogue, task.matter)),
        },
        department: task.department,
        departmentName: task.departmentName,
        post: task.post,
        state: task.state,
        handling: handlingOf(task.departmentName, endedAt(task) !== null),
        openedAt: task.openedAt,
        ...presentCourse(reading, toOfficials),
        documents: toOfficials ? statedDocumentsOf(task) : null,
        limitSource: task.limits.source,
        clock,
        light: lightOfTask(summaryOf(task), reading.rules, reading.now),
        bouncing: toOfficials ? presentBouncing(reading) : null,
        ruleReferences: ruleReferencesOf(task, reading.rules.catalogue),
      },
    };
  };
