import { projectedDueDate } from '../../../../shared/calendar/due-date.ts';
import type { FieldFault } from '../../../../shared/coded-error.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import { matterTolerates } from '../../catalogue/domain/data/tolerance.ts';
import { variantOf, type Matter } from '../../catalogue/domain/matter.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { accept } from '../../tasks/domain/task-acts.ts';
import { stillOwed, type OwedMaterial, type Tolerance } from '../../tasks/domain/after-acceptance.ts';
import { applicants, taskDescription } from '../../tasks/domain/task-facts.ts';
import { followUpFrom, type FollowUpTerm } from '../../tasks/domain/follow-up.ts';
import { completed } from '../../tasks/domain/completing.ts';
import { outstandingOf, type MissingMaterial, type Supplied } from '../../tasks/domain/intake.ts';
import { owedOf, stands } from '../../tasks/domain/still-to-follow.ts';
import { settleTask } from '../../tasks/domain/settle-task.ts';
import {
  receivedPart,
  type NotifiedTask,
  type OpenedTask,
  type ReceivedTask,
  type Task,
} from '../../tasks/domain/task.ts';
import { wrongState, type Acted, type TaskError } from '../../tasks/domain/task-errors.ts';
import { writtenBy, writtenDay } from '../../../../shared/time/written-day.ts';

/** An application accepted with documents still to follow: which, named as the catalogue names them, and by when. */
export type TolerantAcceptance = {
  readonly outstanding: readonly { readonly material: string }[];
  readonly term: FollowUpTerm;
};

const notAllowed = (code: string): TaskError => ({
  code: 'TOLERANCE_NOT_ALLOWED',
  detail: matterTolerates(code)
    ? {
        zh: '本事项（情形）不适用容缺受理',
        en: 'This form of the matter is not accepted with documents missing.',
      }
    : {
        zh: '土地征收、环境影响评价、特殊建设工程消防设计、安全设施设计不得容缺受理',
        en: 'Land acquisition, environmental assessment, fire design of special works and safety design are never accepted with documents missing.',
      },
});

const faultOf = (matter: Matter, variant: string, material: string): FieldFault['detail'] | null => {
  const known = matter.materials.find(
    ({ id, variants }) => id === material && (variants.length === 0 || variants.includes(variant)),
  );
  if (known === undefined)
    return { zh: '事项目录中本事项没有此项材料', en: 'the catalogue lists no such document for this matter' };
  return known.importance === 'tolerable'
    ? null
    : { zh: `“${known.name.zh}”为主件，不得容缺`, en: `${known.name.en} is critical and may not follow` };
};

const notTolerable = (faults: readonly FieldFault[]): TaskError => ({
  code: 'MATERIAL_NOT_TOLERABLE',
  detail: {
    zh: '所列材料中有不得容缺的，请按所列逐项修改',
    en: 'Some of these may not follow later; they are listed one by one.',
  },
  faults,
});

const termFault = (
  term: FollowUpTerm,
  today: LocalDate,
  { settings, calendar }: CountyRules,
): TaskError | null => {
  const latest = projectedDueDate(calendar, today, settings.tolerance.supplementWithin).date;
  const day = 'by' in term ? term.by : projectedDueDate(calendar, today, term.within).date;
  if (day > today && day <= latest) return null;
  return {
    code: 'FOLLOW_UP_TOO_LATE',
    detail: {
      zh: `补齐期限应在今日之后，最迟${writtenDay(latest).zh}（含当日）`,
      en: `What is missing follows after today and ${writtenBy(latest).en}.`,
    },
    faults: [
      {
        pointer: 'by' in term ? '/supplementBy' : '/supplementWithin',
        detail: { zh: `最迟${latest}`, en: `by ${latest} at the latest` },
      },
    ],
    facts: { latest },
  };
};

/** The documents by name; every one that may not follow is a fault at its place. */
const judged = (
  { matter: { code, variant } }: Task,
  { catalogue }: CountyRules,
  asked: TolerantAcceptance['outstanding'],
): { readonly owed: readonly OwedMaterial[]; readonly refusal: TaskError | null } => {
  const matter = matterIn(catalogue, code);
  if (matter === undefined || !matterTolerates(code) || variantOf(matter, variant)?.tolerance !== true)
    return { owed: [], refusal: notAllowed(code) };
  const faults = asked.flatMap(({ material }, position): FieldFault[] => {
    const detail = faultOf(matter, variant, material);
    return detail === null ? [] : [{ pointer: `/outstanding/${position}/material`, detail }];
  });
  const names = new Map(matter.materials.map(({ id, name }) => [id, name]));
  return {
    owed: asked.map(({ material }) => ({
      material,
      name: names.get(material) ?? { zh: material, en: material },
    })),
    refusal: faults.length > 0 ? notTolerable(faults) : null,
  };
};

const named = (missing: MissingMaterial, { material, name }: OwedMaterial): boolean =>
  [material, name.zh, name.en].includes(missing.material);

/**
 * What the one notice named and is still to come must be what follows, no less and no more: a critical document is still
 * waited for, and what the notice did not name is not asked for now (行政许可法 32(4)). A notice names a document by its
 * place in the catalogue or by its name there.
 */
const noticeFault = (
  task: OpenedTask | ReceivedTask | NotifiedTask,
  owed: readonly OwedMaterial[],
): TaskError | null => {
  const completion = receivedPart(task)?.completion;
  if (completion === undefined) return null;
  const missing = outstandingOf(completion);
  const waitedFor = missing.filter((each) => !owed.some((follows) => named(each, follows)));
  if (waitedFor.length > 0)
    return {
      code: 'NOTICE_STILL_OPEN',
      detail: {
        zh: `补正告知所列尚未补齐，且不在容缺之列：${waitedFor.map(({ material }) => material).join('、')}`,
        en: `What the notice named is still to be handed in and does not follow: ${waitedFor.map(({ material }) => material).join(', ')}.`,
      },
      facts: { material: waitedFor.map(({ material }) => material).join(',') },
    };
  const strange = owed.flatMap((follows, position) =>
    missing.some((each) => named(each, follows)) ? [] : [position],
  );
  return strange.length === 0
    ? null
    : {
        code: 'MATERIALS_NOT_ASKED_FOR',
        detail: {
          zh: '补正须一次性告知，告知未列或已补交的不得再要求',
          en: 'What is missing was told once; nothing else is asked for now.',
        },
        faults: strange.map((position) => ({
          pointer: `/outstanding/${position}/material`,
          detail: {
            zh: '补正告知未列此项，或已补交',
            en: 'the notice does not name it, or it has been handed in',
          },
        })),
      };
};

/**
 * Accepts with tolerance 容缺受理: the main documents are there, named lesser ones follow by a day (domain.md §2.5). Only
 * what the catalogue marks as tolerable for this form; the clock starts as with any acceptance. After the one notice too,
 * once nothing but what may follow is still to be handed in.
 */
export const acceptWithTolerance = (
  task: Task,
  rules: CountyRules,
  act: Act,
  { outstanding, term }: TolerantAcceptance,
): Acted => {
  const settled = task.state === 'notified' ? settleTask(task, rules, act.at) : { task, events: [] };
  const { task: before } = settled;
  if (before.state !== 'opened' && before.state !== 'received' && before.state !== 'notified')
    return failure(wrongState(before.state, ['opened', 'received', 'notified']));
  const { owed, refusal } = judged(before, rules, outstanding);
  const fault = refusal ?? noticeFault(before, owed) ?? termFault(term, dateOf(act.at), rules);
  if (fault !== null) return failure(fault);
  const accepted = accept(before.state === 'notified' ? completed(before, rules, act) : before, rules, act);
  if (!accepted.ok || accepted.value.task.state !== 'accepted') return accepted;
  const followUp = followUpFrom(dateOf(act.at), term, rules.calendar);
  const tolerance: Tolerance = { outstanding: owed, followUp, supplements: [] };
  return success({
    task: { ...accepted.value.task, tolerance },
    events: [
      ...settled.events,
      ...accepted.value.events,
      {
        type: 'approvals.task.accepted-with-tolerance.v1',
        audience: applicants(task),
        fact: {
          ...taskDescription(task),
          outstanding: [...owed],
          supplementBy: followUp.by,
          supplementByProvisional: followUp.provisional,
        },
      },
    ],
  });
};

const nothingOutstanding: TaskError = {
  code: 'NOTHING_OUTSTANDING',
  detail: { zh: '本事项没有容缺待补的材料', en: 'Nothing is outstanding on this matter.' },
};

const notOwed = (positions: readonly number[], owed: readonly OwedMaterial[]): TaskError => ({
  code: 'MATERIALS_NOT_ASKED_FOR',
  detail: {
    zh: `只需补交：${owed.map(({ name }) => name.zh).join('、')}`,
    en: `Only this is still to be handed in: ${owed.map(({ name }) => name.en).join(', ')}.`,
  },
  faults: positions.map((position) => ({
    pointer: `/documents/${position}/material`,
    detail: { zh: '未列入容缺，或已补交', en: 'it is not outstanding, or has been handed in' },
  })),
});

/**
 * Hands in what an application accepted with tolerance still lacks 容缺补齐, before the decision or after it. Late is
 * taken all the same, and stays on record as late.
 */
export const supplementOutstanding = (
  task: Task,
  rules: CountyRules,
  act: Act,
  documents: readonly Supplied[],
): Acted => {
  const settled = settleTask(task, rules, act.at);
  if (!stands(settled.task)) return failure(wrongState(task.state, ['accepted', 'decided', 'delivered']));
  const owing = owedOf(settled.task);
  if (owing === null) return failure(nothingOutstanding);
  const owed = stillOwed(owing);
  const strange = documents.flatMap(({ material }, position) =>
    owed.some((each) => each.material === material) ? [] : [position],
  );
  if (strange.length > 0) return failure(notOwed(strange, owed));
  const tolerance = { ...owing, supplements: [...owing.supplements, { ...act, documents }] };
  return success({
    task: { ...settled.task, tolerance },
    events: [
      ...settled.events,
      {
        type: 'approvals.task.outstanding-supplemented.v1',
        audience: recipientsOf(rules.settings.tolerance.told.supplemented, task),
        fact: {
          ...taskDescription(task),
          supplied: owed.filter(({ material }) => documents.some((each) => each.material === material)),
          outstanding: [...stillOwed(tolerance)],
          supplementBy: owing.followUp.by,
          late: owing.followUp.lateTold,
        },
      },
    ],
  });
};
