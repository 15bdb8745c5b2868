/** Who is meant by the rows of the rights tables: roles, and how they stand to the lead or project (DESIGN §8). */
export const county = ['anyone'] as const;
export const follower = ['follows-it'] as const;
export const apart = ['stands-apart'] as const;

const onItsCase = ['works-on-its-case'] as const;
const judges = ['judges-it'] as const;
const weighs = ['weighs-its-clauses'] as const;

export const watching = { coordinator: county, supervisor: county, leader: county } as const;
/** What is kept in hand by the officer, or by the coordinating office 领导小组办公室 in the officer's place. */
export const inHand = { officer: follower, coordinator: county } as const;
/** What the talks are about: for those who work on the lead and those who oversee it (domain.md §6.2). */
export const talks = { officer: follower, ...watching } as const;
/** Market regulation, of a lead whose clauses it classifies (rulings 42). */
export const weighing = { clerk: weighs, 'section-head': weighs, 'deputy-head': weighs } as const;
/** The screening department, of a lead that is not their own. */
export const judging = { clerk: judges, 'section-head': judges, 'deputy-head': judges } as const;
// Nobody holds that relation: who asks is let in at the door, to be told who may.
export const toldWhoMay = { officer: onItsCase, coordinator: onItsCase } as const;
export const officials = {
  officer: county,
  clerk: county,
  'section-head': county,
  'deputy-head': county,
  ...watching,
  admin: county,
} as const;
/** Whoever is shown a light or a refusal may read the rule behind it (R137). */
export const everybody = { investor: county, ...officials } as const;
