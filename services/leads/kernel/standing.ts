import * as z from 'zod';
import { lossReasons, type StandingKind } from '../../../shared/events/lead-terms.ts';
import { storedText } from '../../../shared/text.ts';
import { dateSchema, instantSchema, type LocalDate } from '../../../shared/time/clock.ts';

const since = instantSchema;

/** Whether a lead is being followed, apart from how far it has come (domain.md §2.1, 侧支状态). */
export const standingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('active') }),
  /** 暂缓, to be looked at again on a day. */
  z.object({ kind: z.literal('paused'), since, reason: storedText(300), reviewOn: dateSchema }),
  /** 流失, with its lesson (R118). */
  z.object({ kind: z.literal('lost'), since, reasonCode: z.enum(lossReasons), lesson: storedText(500) }),
  /** 终止: the agreement is dissolved; there is no way back. */
  z.object({ kind: z.literal('terminated'), since, reason: storedText(300) }),
  /** 疑似虚签 (R038). */
  z.object({ kind: z.literal('suspect'), since, reason: storedText(300) }),
  /** 转培育, until a day. */
  z.object({ kind: z.literal('incubating'), since, until: dateSchema }),
]);
export type Standing = z.infer<typeof standingSchema>;

/** The standings as officials call them. */
export const standingNames: Readonly<Record<StandingKind, { zh: string; en: string }>> = {
  active: { zh: '跟进中', en: 'active' },
  paused: { zh: '暂缓', en: 'paused' },
  lost: { zh: '流失', en: 'lost' },
  terminated: { zh: '终止', en: 'terminated' },
  suspect: { zh: '疑似虚签', en: 'suspected of a sham signing' },
  incubating: { zh: '转培育', en: 'incubating' },
};

const holding: Readonly<Record<StandingKind, boolean>> = {
  active: true,
  paused: true,
  suspect: true,
  incubating: true,
  lost: false,
  terminated: false,
};

/** Whether a lead of this standing holds its enterprise 首报首谈, so that nobody else may register it. */
export const holdsEnterprise = (standing: Standing): boolean => holding[standing.kind];

/** The day on which a lead that is set aside is to be looked at again, or null where none is set. */
export const lookAgainOn = (standing: Standing): LocalDate | null => {
  switch (standing.kind) {
    case 'paused':
      return standing.reviewOn;
    case 'incubating':
      return standing.until;
    case 'active':
    case 'lost':
    case 'terminated':
    case 'suspect':
      return null;
  }
};
