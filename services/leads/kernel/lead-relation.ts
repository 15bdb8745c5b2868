import type { Principal } from '../../../shared/auth/principal.ts';
import type { Lead } from './lead.ts';
import type { LeadPolicy } from './policy-schema.ts';

/**
 * How somebody can stand to a lead. Nobody holds `works-on-its-case` here: whoever needs it is let in at the door alone, to
 * be told who may.
 */
export type LeadRelation =
  'follows-it' | 'works-on-its-case' | 'screens-it' | 'judges-it' | 'weighs-its-clauses' | 'stands-apart';

/** How many clauses of a lead were held for their words (rulings 42). */
export const clausesHeld = ({ progress }: Pick<Lead, 'progress'>): number =>
  'dossier' in progress ? progress.dossier.clauses : 0;

type Followed = Pick<Lead, 'officer' | 'registeredBy' | 'formerOfficers'>;

/** Whether a lead is somebody's own: who registered it, follows it or followed it judges nothing about it (rulings 31). */
export const isOwnLead = (
  { officer, registeredBy, formerOfficers }: Followed,
  subject: Principal['subject'],
): boolean => [officer, registeredBy, ...formerOfficers].includes(subject);

/** How somebody stands to a lead; market regulation has to do with one of which clauses were held. */
export const relationsTo = (
  lead: Followed & Pick<Lead, 'progress'>,
  { subject, department }: Pick<Principal, 'subject' | 'department'>,
  { screening, fairCompetition }: Pick<LeadPolicy, 'screening' | 'fairCompetition'>,
): ReadonlySet<LeadRelation> => {
  const screens = department === screening.department;
  const apart = !isOwnLead(lead, subject);
  const weighs = department === fairCompetition.department && clausesHeld(lead) > 0;
  return new Set<LeadRelation>([
    ...(lead.officer === subject ? (['follows-it'] as const) : []),
    ...(screens ? (['screens-it'] as const) : []),
    ...(screens && apart ? (['judges-it'] as const) : []),
    ...(weighs && apart ? (['weighs-its-clauses'] as const) : []),
    ...(apart ? (['stands-apart'] as const) : []),
  ]);
};
