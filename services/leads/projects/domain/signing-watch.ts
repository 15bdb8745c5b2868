import { startOf, dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays, laterOf } from '../../../../shared/time/dates.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import type { Project } from '../../kernel/project.ts';

/** What is watched of a project after signing: until when something has to have happened, and when to look. */
export type Watch = Pick<Project, 'landingDueOn' | 'nextCheckAt'>;

export const unwatched: Watch = { landingDueOn: null, nextCheckAt: null };

/** Whether anything has followed the signing: a company registered in the county, or a site (R038). */
export const hasActed = ({ registration, land }: Pick<Project, 'registration' | 'land'>): boolean =>
  registration !== null || land !== null;

/** The day on which so many calendar days have passed since the contract was signed. */
export const dueAfterSigning = (signedOn: LocalDate, { shamSigningDays }: LeadPolicy): LocalDate =>
  addDays(signedOn, shamSigningDays);

/**
 * The watch over a signing until a day. Whoever records an old contract, or takes a project up again, has the rest of
 * that day to record what there is.
 */
export const watchUntil = (dueOn: LocalDate, now: Instant): Watch => ({
  landingDueOn: dueOn,
  nextCheckAt: startOf(laterOf(dueOn, addDays(dateOf(now), 1))),
});
