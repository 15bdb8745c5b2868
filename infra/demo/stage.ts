import * as z from 'zod';
import { instantAt, dateOf, type LocalDate } from '../../shared/time/clock.ts';
import { nthWorkdayAfter, packagedCalendar } from '../../shared/calendar/work-calendar.ts';
import type { TokenRequest } from '../local/control/token-claims.ts';
import type { Platform } from '../local/platform.ts';
import { officer } from './cast.ts';
import type { Refusal, StoryClient } from './story-client.ts';
import type { Storyteller } from './storyteller.ts';

/** Where the story plays: a platform, its clock, and who tells what happens. */
export type Stage = {
  readonly storyteller: Storyteller;
  readonly client: StoryClient;
  readonly today: () => LocalDate;
  /** Moves business time to the morning of a day; what falls on the way falls. */
  readonly goTo: (date: LocalDate) => Promise<void>;
  /** Moves on by working days. */
  readonly letPass: (workdays: number) => Promise<void>;
  /** Waits until every fact has reached everybody. */
  readonly settled: () => Promise<void>;
};

/** Offices open at nine; people act at half past. */
const minuteOfActing = 9 * 60 + 30;

export const workdaysAfter = (date: LocalDate, workdays: number): LocalDate =>
  workdays === 0 ? date : nthWorkdayAfter(packagedCalendar, date, workdays);

export const createStage = (
  { clock, drain }: Pick<Platform, 'clock' | 'drain'>,
  client: StoryClient,
  storyteller: Storyteller,
): Stage => {
  const today = () => dateOf(clock.now());
  const goTo = async (date: LocalDate): Promise<void> => {
    if (date > today()) await clock.set(instantAt(date, minuteOfActing));
    await drain();
  };
  return {
    storyteller,
    client,
    today,
    goTo,
    letPass: (workdays) => goTo(workdaysAfter(today(), workdays)),
    settled: drain,
  };
};

const leadSchema = z.object({ id: z.string(), version: z.int(), projectId: z.string().nullable() });
export type LeadAsTold = z.infer<typeof leadSchema>;

/** Registers and acts on a lead in somebody's name, the service officer's unless said otherwise. */
export const actOnLead = (
  { client }: Stage,
  leadId: string,
  verb: string,
  body: unknown,
  as: TokenRequest = officer,
): Promise<LeadAsTold> =>
  client.call({ as, method: 'POST', path: `/v1/leads/${leadId}/${verb}`, body, answer: leadSchema });

export const registerLead = ({ client }: Stage, body: unknown): Promise<LeadAsTold> =>
  client.call({ as: officer, method: 'POST', path: '/v1/leads', body, answer: leadSchema });

export const amendLead = ({ client }: Stage, lead: LeadAsTold, body: unknown): Promise<LeadAsTold> =>
  client.call({
    as: officer,
    method: 'PATCH',
    path: `/v1/leads/${lead.id}`,
    body,
    ifMatch: lead.version,
    answer: leadSchema,
  });

/** Tries to move a lead on and shows all that is missing. */
export const showGate = async ({ client, storyteller }: Stage, leadId: string, to: string): Promise<void> =>
  storyteller.refusal(await refusedMove(client, leadId, { to }));

const refusedMove = (client: StoryClient, leadId: string, body: unknown): Promise<Refusal> =>
  client.refused(
    { as: officer, method: 'POST', path: `/v1/leads/${leadId}/move-stage`, body },
    'STAGE_GATE_NOT_MET',
  );
