import * as z from 'zod';
import type { Language } from '../../../shared/language.ts';
import { dateOf, type LocalDate } from '../../../shared/time/clock.ts';
import { investor, officer } from '../cast.ts';
import { openMattersOf, readCase, readProject, showLanding, type OpenMatter } from '../case-of-story.ts';
import { neglectedMatter, workdaysAfterLeadingGroup, workdaysTaken } from '../pace.ts';
import { StoryFailure } from '../story-failure.ts';
import { workdaysAfter, type Stage } from '../stage.ts';
import { acceptTask, approveTask, readTask } from '../tasks-of-story.ts';
import { listed } from '../wording.ts';
import { createEscalation } from './escalation.ts';
import type { SignedProject } from './signing.ts';

/** What comes next of a matter in hand: its decision, or the rung that falls on it while nobody acts. */
type Appointment = {
  readonly matter: OpenMatter;
  readonly on: LocalDate;
  readonly what: 'decision' | 'rung';
};

const done = z.unknown();

const nextRung = async (stage: Stage, matter: OpenMatter): Promise<Appointment> => {
  const { clock } = await readTask(stage, matter.taskId);
  if (clock?.nextCheckAt == null)
    throw new StoryFailure(`The next rung of ${matter.code} should have been known.`);
  return { matter, on: dateOf(clock.nextCheckAt), what: 'rung' };
};

const appoint = async (stage: Stage, matter: OpenMatter): Promise<Appointment> => {
  if (matter.code === neglectedMatter) return nextRung(stage, matter);
  const days = workdaysTaken[matter.code];
  if (days === undefined) throw new StoryFailure(`The story does not know how long ${matter.code} takes.`);
  return { matter, on: workdaysAfter(stage.today(), days), what: 'decision' };
};

/** Every task given out since the last look is accepted by its department on the day it came. */
const acceptNew = async (
  stage: Stage,
  { caseId }: SignedProject,
  appointments: Map<string, Appointment>,
): Promise<void> => {
  const fresh = openMattersOf(await readCase(stage, caseId)).filter(({ code }) => !appointments.has(code));
  for (const matter of fresh) {
    await acceptTask(stage, matter);
    appointments.set(matter.code, await appoint(stage, matter));
  }
  if (fresh.length === 0) return;
  const names = (language: Language) =>
    listed(
      fresh.map(({ code, name }) => `${code} ${name[language]}`),
      language,
    );
  stage.storyteller.tell({
    zh: `前置齐备，自动派单并受理：${names('zh')}`,
    en: `Given out by themselves and accepted: ${names('en')}`,
  });
};

const landing: Readonly<Record<string, unknown>> = {
  A01: { part: 'registration', creditCode: '91500236MA60AB7K05', licenceDocument: '营业执照副本（虚构）' },
  A06: { part: 'land', kind: 'land-grant', contractNumber: '渝地（2026）合字（奉节）第7号' },
};

/** The company registers after its filing, and the land contract is in force with the supply of the land. */
const recordLanding = async (stage: Stage, { projectId }: SignedProject, code: string): Promise<void> => {
  const body = landing[code];
  if (body === undefined) return;
  const path = `/v1/projects/${projectId}/record-landing-evidence`;
  await stage.client.call({ as: officer, method: 'POST', path, body, answer: done });
  showLanding(stage, await readProject(stage, projectId));
};

const recordTrip = async (stage: Stage, { caseId }: SignedProject): Promise<void> => {
  const path = `/v1/cases/${caseId}/record-trip`;
  const body = { reason: '到窗口核验出让合同原件' };
  await stage.client.call({ as: investor, method: 'POST', path, body, answer: done });
  stage.storyteller.add({
    zh: '企业登记跑动 1 次：到窗口核验出让合同原件。',
    en: 'The enterprise records one trip: the land contract had to be shown at the counter.',
  });
};

const decide = async (stage: Stage, project: SignedProject, { matter }: Appointment): Promise<void> => {
  await approveTask(stage, matter);
  const { clock } = await readTask(stage, matter.taskId);
  stage.storyteller.tell({
    zh: `${matter.departmentName?.zh ?? ''}批准 ${matter.code} ${matter.name.zh}，用 ${clock?.used ?? 0} 日（承诺 ${clock?.limit.promised.days ?? 0} 日）`,
    en: `${matter.departmentName?.en ?? ''} approves ${matter.code} ${matter.name.en} in ${clock?.used ?? 0} days (${clock?.limit.promised.days ?? 0} promised)`,
  });
  await stage.settled();
  await recordLanding(stage, project, matter.code);
  if (matter.code === 'A06') await recordTrip(stage, project);
};

const isDecision = ({ what }: Appointment): boolean => what === 'decision';

/** 审批: departments decide beside each other, what waited opens by itself, and neglect climbs the ladder. */
export const tellPermits = async (stage: Stage, project: SignedProject): Promise<void> => {
  stage.storyteller.chapter({ zh: '部门协同办', en: 'The departments work side by side' });
  const escalate = createEscalation(stage);
  const appointments = new Map<string, Appointment>();
  const settledMatters = new Set<string>();
  const pending = () => [...appointments.values()].filter(({ matter }) => !settledMatters.has(matter.code));
  await acceptNew(stage, project, appointments);
  for (let next = earliest(pending()); next !== null; next = earliest(pending())) {
    await stage.goTo(next.on);
    if (isDecision(next)) {
      await decide(stage, project, next);
      settledMatters.add(next.matter.code);
      await acceptNew(stage, project, appointments);
    } else {
      const rung = await escalate(next.matter.taskId);
      appointments.set(next.matter.code, await afterRung(stage, next.matter, rung));
    }
  }
};

const afterRung = (stage: Stage, matter: OpenMatter, rung: string): Promise<Appointment> =>
  rung === 'rung-4'
    ? Promise.resolve({
        matter,
        on: workdaysAfter(stage.today(), workdaysAfterLeadingGroup),
        what: 'decision',
      })
    : nextRung(stage, matter);

const earliest = (appointments: readonly Appointment[]): Appointment | null =>
  appointments.reduce<Appointment | null>(
    (first, each) => (first === null || each.on < first.on ? each : first),
    null,
  );
