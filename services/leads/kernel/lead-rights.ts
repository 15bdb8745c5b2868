import type { RightsTable } from '../../../shared/auth/rights.ts';
import type { LeadRelation } from './lead-relation.ts';

/** What can be done with leads and with the projects they become. */
export const leadActs = [
  'lead.register',
  'lead.list',
  'lead.read',
  'lead.read-timeline',
  'lead.amend',
  'lead.record-first-contact',
  'lead.disclose-contact',
  'lead.erase-contact',
  'lead.move-stage',
  'lead.record-screening-facts',
  'lead.record-screening-verdict',
  'lead.record-negotiation',
  'lead.conclude-gap',
  'lead.disclose-negotiation',
  'lead.list-gaps',
  'lead.record-intersection',
  'lead.list-intersections',
  'lead.record-agreement-draft',
  'lead.record-factor-check',
  'lead.add-commitment',
  'lead.amend-commitment-basis',
  'lead.list-commitments',
  'lead.list-clauses',
  'lead.classify-clause',
  'lead.record-review-opinions',
  'lead.assign-sponsor',
  'lead.record-investment-contract',
  'lead.pause',
  'lead.resume',
  'lead.mark-lost',
  'lead.terminate',
  'lead.incubate',
  'lead.mark-suspect',
  'lead.hand-over',
  'project.list',
  'project.read',
  'project.read-timeline',
  'project.list-commitments',
  'project.record-landing-evidence',
  'project.record-start',
  'project.record-statistical-registration',
  'lead-rule.list',
  'lead-rule.read',
  'lead-settings.read',
  'lead-settings.put',
] as const;
export type LeadAct = (typeof leadActs)[number];

const county = ['anyone'] as const;
const follower = ['follows-it'] as const;
const own = ['own-enterprise'] as const;
const onItsCase = ['works-on-its-case'] as const;
const screens = ['screens-it'] as const;
const judges = ['judges-it'] as const;
const apart = ['stands-apart'] as const;
/** The screening department, which reads what it judges. */
const screeners = { clerk: screens, 'section-head': screens, 'deputy-head': screens } as const;
const weighs = ['weighs-its-clauses'] as const;
/** Market regulation, of a lead whose clauses it classifies (rulings 42). */
const weighing = { clerk: weighs, 'section-head': weighs, 'deputy-head': weighs } as const;
const readsWhatItJudges = ['screens-it', 'weighs-its-clauses'] as const;
const judging = { clerk: judges, 'section-head': judges, 'deputy-head': judges } as const;
// Nobody holds that relation: who asks is let in at the door, to be told who may.
const toldWhoMay = { officer: onItsCase, coordinator: onItsCase } as const;
const watching = { coordinator: county, supervisor: county, leader: county } as const;
/** What is kept in hand by the officer, or by the coordinating office 领导小组办公室 in the officer's place. */
const inHand = { officer: follower, coordinator: county } as const;
/** What the talks are about: for those who work on the lead and those who oversee it (domain.md §6.2). */
const talks = { officer: follower, ...watching } as const;
const officials = {
  officer: county,
  clerk: county,
  'section-head': county,
  'deputy-head': county,
  ...watching,
  admin: county,
} as const;
/** Whoever is shown a light or a refusal may read the rule behind it (R137). */
const everybody = { investor: county, ...officials } as const;
const projectReaders = {
  officer: county,
  ...watching,
  investor: own,
  clerk: onItsCase,
  'section-head': onItsCase,
  'deputy-head': onItsCase,
} as const;

/**
 * Who may do what with leads (DESIGN §8). Officers see one another's leads, so that nobody courts an enterprise twice;
 * contacts and minutes open only to those who work on the lead, and each such look leaves a trace. What the review
 * meeting decided and who sponsors a project is recorded by the coordinating office, not by the officer who brought it.
 * Nobody judges their own lead: who registered, follows or followed it records facts and no verdict (rulings 31).
 */
export const leadRights: RightsTable<LeadAct, LeadRelation> = {
  'lead.register': { officer: county, coordinator: county },
  'lead.list': { officer: county, ...watching },
  'lead.read': {
    officer: county,
    clerk: readsWhatItJudges,
    'section-head': readsWhatItJudges,
    'deputy-head': readsWhatItJudges,
    ...watching,
  },
  'lead.read-timeline': { officer: county, ...screeners, ...watching },
  'lead.amend': { officer: follower },
  'lead.record-first-contact': { officer: follower },
  'lead.disclose-contact': { officer: follower, coordinator: county },
  'lead.erase-contact': inHand,
  'lead.move-stage': inHand,
  'lead.record-screening-facts': inHand,
  'lead.record-screening-verdict': { ...judging, ...toldWhoMay },
  'lead.record-negotiation': { officer: follower },
  'lead.conclude-gap': inHand,
  'lead.disclose-negotiation': inHand,
  'lead.list-gaps': talks,
  'lead.record-intersection': { officer: follower },
  'lead.list-intersections': talks,
  'lead.record-agreement-draft': inHand,
  'lead.record-factor-check': { ...toldWhoMay, ...judging, coordinator: apart },
  'lead.add-commitment': inHand,
  'lead.amend-commitment-basis': inHand,
  'lead.list-commitments': talks,
  'lead.list-clauses': { ...talks, ...weighing },
  'lead.classify-clause': { ...weighing, ...toldWhoMay },
  'lead.record-review-opinions': { coordinator: apart },
  'lead.assign-sponsor': { coordinator: county },
  'lead.record-investment-contract': inHand,
  'lead.pause': inHand,
  'lead.resume': inHand,
  'lead.mark-lost': inHand,
  'lead.terminate': { coordinator: county },
  'lead.incubate': inHand,
  'lead.mark-suspect': { coordinator: county, supervisor: county },
  'lead.hand-over': inHand,
  'project.list': { officer: county, ...watching, investor: own },
  'project.read': projectReaders,
  'project.read-timeline': projectReaders,
  'project.list-commitments': { investor: own, officer: follower, ...watching },
  'project.record-landing-evidence': inHand,
  'project.record-start': inHand,
  'project.record-statistical-registration': inHand,
  'lead-rule.list': everybody,
  'lead-rule.read': everybody,
  'lead-settings.read': officials,
  'lead-settings.put': { admin: county },
};
