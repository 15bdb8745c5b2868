import { postIdSchema, transferIdSchema } from '../../../shared/identifiers.ts';
import { dateOf, type Instant } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { accept, decide, deliver, receive } from '../../../services/approvals/tasks/domain/task-acts.ts';
import { issueNotice, supplement } from '../../../services/approvals/tasks/domain/completing.ts';
import { hearOfHalt } from '../../../services/approvals/tasks/domain/halt-task.ts';
import { refuseAsNotMine, withdraw } from '../../../services/approvals/tasks/domain/give-up-task.ts';
import { pause, resume } from '../../../services/approvals/tasks/domain/pausing.ts';
import { correctAcceptance } from '../../../services/approvals/tasks/domain/correcting.ts';
import { extend } from '../../../services/approvals/tasks/domain/extending.ts';
import { settleTask } from '../../../services/approvals/tasks/domain/settle-task.ts';
import type { Task, TaskDecision } from '../../../services/approvals/tasks/domain/task.ts';
import type { TaskChange } from '../../../services/approvals/tasks/domain/task-errors.ts';
import { matterSchema } from '../../../services/approvals/catalogue/domain/matter.ts';
import type { CountyRules } from '../../../services/approvals/county/domain/county.ts';
import { defaultSettings } from '../../../services/approvals/county/domain/default-settings.ts';
import { by, rules } from '../support/tasks.ts';
import { adjudicate, answer, contest, join, request } from '../support/transfers.ts';
import { draftFromMatters, type DraftRules } from '../../../services/approvals/cases/domain/case-draft.ts';
import type { TaskLimits } from '../../../services/approvals/clocks/domain/matter-limits.ts';
import type { AnyAct } from './acts.ts';
import { extensionOfMatter, pausesOfMatter } from './expected.ts';
import { lawEntered, type AnyEntry } from './reference-limits.ts';

export const county = rules();
/** A county that lets a transfer be asked for at any time, so that more of them come about. */
export const patientCounty = rules({ transfers: { ...defaultSettings.transfers, noLateRule: true } });

const matterTried = 'C05';
const person = 'clerk-1';
const postOf = (post: string) => postIdSchema.parse(post);
const matter = matterSchema.pick({ pauses: true }).parse({
  pauses: Object.entries(pausesOfMatter).map(([kind, maximum]) => ({
    kind,
    maximum,
    evidence: 'enacted-text',
  })),
});

const decisions: Record<'approved' | 'rejected', TaskDecision> = {
  approved: { outcome: 'approved', documentNumber: '文号-1' },
  rejected: {
    outcome: 'rejected',

    reasons: ['不符合规划'],
    remedies: '六十日内申请行政复议',
  },
};

const evidenceOf = {
  enacted: { evidence: 'enacted-text' },
  confirmed: { evidence: 'secondary-source', source: '县政府网站2026年1月公布，两人核对' },
  unconfirmed: { evidence: 'secondary-source' },
  remembered: { evidence: 'recollection' },
  'remembered, with a source': { evidence: 'recollection', source: '某处转述' },
} as const;

/** The county whose catalogue says of the matter what was drawn. */
const draftRules = ({ promised, law, countyDefault }: AnyEntry): DraftRules => {
  const { catalogue, settings } = county;
  const matters = catalogue.catalogue.matters.map((each) =>
    each.code === matterTried
      ? {
          ...each,
          variants: each.variants.map((variant) => ({
            ...variant,
            promised: promised === null ? null : { ...promised, evidence: 'assumption' as const },
            statutory: law === null ? null : { ...law.limit, ...evidenceOf[law.proof], extension: null },
          })),
        }
      : each,
  );
  return {
    catalogue: { ...catalogue, catalogue: { ...catalogue.catalogue, matters } },
    settings: { tasks: { ...settings.tasks, promisedByDefault: countyDefault } },
    departments: new Map(),
  };
};

/** The limits of the task of a case opened with an entry; where that is refused, of one opened without it. */
export const limitsOpened = (entry: AnyEntry): { refused: string | null; limits: TaskLimits } => {
  const statutory = lawEntered(entry);
  const wanted = {
    matter: matterTried,
    ...(entry.entered === null ? {} : { promisedLimit: entry.entered }),
    ...(statutory === undefined ? {} : { statutoryLimit: statutory }),
  };
  const asEntered = draftFromMatters(draftRules(entry), [wanted]);
  const draft = asEntered.ok ? asEntered : draftFromMatters(draftRules(entry), [{ matter: matterTried }]);
  const limits = draft.ok ? draft.value.nodes[0]?.work?.limits : undefined;
  if (limits === undefined) throw new Error('a case of one matter of the catalogue opens');
  return { refused: asEntered.ok ? null : asEntered.error.code, limits };
};

/** An act as the product does it. */
export type RealOutcome =
  | { readonly ok: true; readonly value: TaskChange }
  | { readonly ok: false; readonly error: { readonly code: string } };

let transfers = 0;
const nextTransferId = () => {
  transfers += 1;
  return transferIdSchema.parse(`01J${String(transfers).padStart(23, '0')}`);
};

/** Does an act to a task at an instant. */
export const act = (task: Task, wanted: AnyAct, now: Instant, county: CountyRules): RealOutcome => {
  const who = by(person, now);
  switch (wanted.kind) {
    case 'wait':
      return { ok: true, value: settleTask(task, county, now) };
    case 'receive':
      return receive(task, county, who);
    case 'accept':
      return accept(task, county, who);
    case 'notice':
      return issueNotice(
        task,
        county,
        who,
        wanted.missing.map((material) => ({ material, reason: '缺' })),
      );
    case 'supplement':
      return supplement(task, county, who, [
        { material: wanted.document, document: `档-${wanted.document}` },
      ]);
    case 'not-mine':
      return refuseAsNotMine(task, county, who, { rightAuthority: '林业局', reason: '属林地' });
    case 'withdraw':
      return withdraw(task, county, who, '企业另行选址');
    case 'pause':
      return pause(
        task,
        county,
        who,
        {
          kind: wanted.pause,
          legalBasis: wanted.grounds === 'no basis' ? undefined : '行政许可法第四十五条',
          noticeDocument: wanted.grounds === 'no notice' ? undefined : '告知书1号',
          expected: { days: wanted.days, unit: wanted.unit },
        },
        matter,
      );
    case 'resume':
      return resume(task, county, who);
    case 'extend':
      return extend(
        task,
        county,
        who,
        { days: wanted.days, reason: '案情复杂', approvedBy: { post: postOf(wanted.post), person: who.by } },
        { ...extensionOfMatter, approver: postOf('deputy-head') },
      );
    case 'correct':
      return correctAcceptance(task, county, who, {
        acceptedOn: addDays(dateOf(now), -wanted.back),
        reason: '录入有误',
        secondPerson: by(wanted.second === 'oneself' ? person : 'section-head-1', now).by,
      });
    case 'decide':
      return decide(task, county, who, decisions[wanted.outcome]);
    case 'halt':
    case 'lift': {
      const stoppedBy =
        wanted.kind === 'lift'
          ? []
          : [{ code: 'A06', name: { zh: '土地供应', en: 'land supply' }, result: 'revoked' as const }];
      const news = { stoppedBy, sequence: (task.halt?.heard ?? 0) + 1, at: now };
      return { ok: true, value: hearOfHalt(task, county, news, now) ?? settleTask(task, county, now) };
    }
    case 'deliver':
      return deliver(task, county, who, { receivedBy: '企业经办人', method: 'in-person' });
    case 'request':
      return request(task, wanted.to, now, county, { reason: wanted.reason, id: nextTransferId() });
    case 'answer':
      return answer(task, wanted.choice, now, county);
    case 'adjudicate':
      return adjudicate(task, wanted.ruling, now, wanted.other, county);
    case 'contest':
      return contest(task, wanted.by, now, county);
    case 'join':
      return join(task, wanted.by, now, county);
  }
};
