import * as z from 'zod';
import { pilotIdSchema } from '../../../../shared/identifiers.ts';
import { dateOf, dateSchema, instantSchema, startOf, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import type { BypassError } from './bypass-errors.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { templateEdgeSchema, type Bypass } from '../../catalogue/domain/template.ts';
import { actSchema } from '../../kernel/act.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';

export const opinionConclusions = ['lawful', 'unlawful'] as const;

/** The review of a pilot's legality 合法性审查: without one that finds it lawful it is never enabled (R128). */
export const legalOpinionSchema = z.object({
  document: keptLine(),
  conclusion: z.enum(opinionConclusions),
  /** The legal office or counsel that gave it. */
  by: keptLine(),
});
export type LegalOpinion = Readonly<z.infer<typeof legalOpinionSchema>>;

/** Which orders of practice a pilot lets be set aside, and which matters may go on a commitment under it. */
export const pilotScopeSchema = z.object({
  edges: z.array(templateEdgeSchema).max(40).readonly(),
  commitments: z.array(matterCodeSchema).max(40).readonly(),
});

const common = {
  id: pilotIdSchema,
  title: keptLine(),
  /** Whose practice it is measured by 对标对象 (R156). */
  benchmark: keptText(),
  scope: pilotScopeSchema,
  from: dateSchema,
  until: dateSchema,
  legalOpinion: legalOpinionSchema.nullable(),
  /** The filing under which honest failure is not held against those who try 容错备案. */
  toleranceFiling: keptText().nullable(),
  registered: actSchema,
};
const enabled = { ...common, legalOpinion: legalOpinionSchema, enabled: actSchema };

/** A pilot 创新试点 (R128): registered, enabled on a legal opinion, and stopped by itself at its end. */
export const pilotSchema = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('registered') }),
  z.object({ ...enabled, state: z.literal('enabled'), nextCheckAt: instantSchema }),
  z.object({ ...enabled, state: z.literal('ended'), endedAt: instantSchema }),
]);
export type Pilot = Readonly<z.infer<typeof pilotSchema>>;

/** The instant at which a pilot stops: 00:00 of the day after its last. */
export const endOf = ({ until }: Pick<Pilot, 'until'>): Instant => startOf(addDays(until, 1));

/** Whether one may rest on a pilot at an instant; its end needs no check to have come by. */
export const isInForce = (pilot: Pilot, at: Instant): boolean =>
  pilot.state === 'enabled' && pilot.from <= dateOf(at) && dateOf(at) <= pilot.until;

/** Why a bypass may not rest on a pilot; null when it may. */
export const pilotFault = (pilot: Pilot, { from, to, reason }: Bypass, at: Instant): BypassError | null => {
  if (!isInForce(pilot, at))
    return {
      code: 'PILOT_NOT_IN_FORCE',
      detail: {
        zh: `试点“${pilot.title}”尚未启用，或者不在有效期（${writtenDay(pilot.from).zh}至${writtenDay(pilot.until).zh}）内`,
        en: `The pilot is in force from ${writtenDay(pilot.from).en} to ${writtenDay(pilot.until).en} and only once enabled.`,
      },
      facts: { state: pilot.state, from: pilot.from, until: pilot.until },
    };
  const { edges, commitments } = pilot.scope;
  const covered =
    edges.some((edge) => edge.from === from && edge.to === to) ||
    (reason === 'notification-and-commitment' && commitments.some((code) => code === to));
  return covered
    ? null
    : {
        code: 'PILOT_OUT_OF_SCOPE',
        detail: {
          zh: `试点“${pilot.title}”的范围不包括所选办理顺序`,
          en: 'The pilot does not cover this order.',
        },
      };
};
