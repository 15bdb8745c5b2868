import * as z from 'zod';
import { isCitable } from './evidence.ts';
import { nodeCodeSchema } from './matter.ts';
import { evidenceLevelSchema } from '../../../../shared/evidence.ts';

/** A legal order nobody may set aside; an order of practice may be, on record (domain.md §2.4). */
export const dependencyKinds = ['legal', 'practice'] as const;
export type DependencyKind = (typeof dependencyKinds)[number];

/** What makes a conditional dependency apply to a project. */
export const circumstances = [
  'allocated-or-new-land-approval',
  'possible-relics',
  'civil-building',
  'special-construction',
  'hazardous-industry',
  'licensed-production',
] as const;
export type Circumstance = (typeof circumstances)[number];

/** One order of the graph: any one of `anyOf` must be settled before `to`; `circumstance` null means always. */
export const dependencySchema = z.strictObject({
  anyOf: z.array(nodeCodeSchema).min(1).max(30),
  to: nodeCodeSchema,
  kind: z.enum(dependencyKinds),
  circumstance: z.enum(circumstances).nullable(),
  basis: z.string().min(1).max(300),
  evidence: evidenceLevelSchema,
});
export type Dependency = z.infer<typeof dependencySchema>;

const lawWithArticle = /[\p{Script=Han}A-Za-z）)》]\s*(\d+|第[一二三四五六七八九十百零]+条)/u;

/** Whether an order rests on a law by name and article; one that does not is practice, whoever calls it legal (rulings 27). */
export const restsOnLaw = ({ basis, evidence }: Pick<Dependency, 'basis' | 'evidence'>): boolean =>
  isCitable({ evidence }) && lawWithArticle.test(basis);
