import * as z from 'zod';
import { storedLine, storedText } from '../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../shared/time/clock.ts';
import { documentNumberSchema } from './evidence.ts';

/**
 * What was observed on a site, in the order in which it comes about. Ceremony, hoarding and levelling are no start; works
 * start with the first pile (domain.md §2.1 “开工”的证据口径).
 */
export const siteObservations = ['ceremony', 'hoarding', 'levelling', 'piling'] as const;
export type SiteObservation = (typeof siteObservations)[number];

/** A photograph of the site 现场照片 by its reference, and what it shows. */
export const photographSchema = z.strictObject({
  reference: storedLine(200),
  shows: z.enum(siteObservations),
});

/** The construction permit 施工许可证, or why the law asks for none (建筑法 7). */
export const permitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('granted'), number: documentNumberSchema }),
  z.strictObject({ kind: z.literal('not-required'), legalGround: storedText(300) }),
]);

/** Started 开工 (domain.md §2.1, S6), with its own proofs. */
export const worksStartSchema = z.object({
  startedOn: dateSchema,
  permit: permitSchema,
  constructionContract: documentNumberSchema,
  photograph: photographSchema,
  recordedAt: instantSchema,
});

/** Entered into statistics 入库 (rulings 12): the number it has there, and the proofs it was entered on. */
export const statisticalRegistrationSchema = z.object({
  number: documentNumberSchema,
  registeredOn: dateSchema,
  constructionContract: documentNumberSchema,
  photograph: photographSchema,
  recordedAt: instantSchema,
});
