import type { DepartmentId, TaskId } from '../../../../shared/identifiers.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { caseProgress, nodeOf, type ApprovalCase } from '../../cases/domain/approval-case.ts';
import { matterIn, type CountyCatalogue } from '../../catalogue/domain/county-catalogue.ts';
import type { Matter } from '../../catalogue/domain/matter.ts';
import type { NodeState } from '../../cases/domain/progress.ts';
import { standingOnFile, type DocumentOnFile } from './document-on-file.ts';

export type Importance = Matter['materials'][number]['importance'];

/** A matter of the case that needs a document. */
export type Need = {
  readonly matter: string;
  readonly matterName: Bilingual;
  readonly department: DepartmentId;
  /** Null while the matter waits for others. */
  readonly taskId: TaskId | null;
  readonly state: NodeState;
  readonly importance: Importance;
};

/** A document that a case needs, once, with every matter that needs it. */
export type NeededDocument = {
  readonly document: string;
  readonly name: Bilingual;
  /** Critical 主件 as soon as one matter cannot be accepted without it. */
  readonly importance: Importance;
  readonly neededBy: readonly [Need, ...Need[]];
};

type OneNeed = { readonly document: string; readonly name: Bilingual; readonly need: Need };

/** The documents that a matter asks for in one of its forms. */
export const materialsOf = ({ materials }: Pick<Matter, 'materials'>, variant: string): Matter['materials'] =>
  materials.filter(({ variants }) => variants.length === 0 || variants.includes(variant));

const needsOf = (approvalCase: ApprovalCase, catalogue: CountyCatalogue): readonly OneNeed[] =>
  caseProgress(approvalCase).nodes.flatMap(({ code, state }) => {
    const node = nodeOf(approvalCase, code);
    const variant = approvalCase.plan.nodes.find((planned) => planned.code === code)?.variant ?? null;
    const matter = matterIn(catalogue, code);
    if (node === undefined || node.work === null || variant === null || matter === undefined) return [];
    const { name: matterName, taskId, work } = node;
    return materialsOf(matter, variant).map(({ id, name, importance }) => ({
      document: id,
      name,
      need: { matter: code, matterName, department: work.department, taskId, state, importance },
    }));
  });

// Ids of tasks sort by the moment they opened; what has not opened comes last, in the order of the plan.
const byOpening = (one: Need, other: Need): number => {
  if (one.taskId === null || other.taskId === null)
    return Number(one.taskId === null) - Number(other.taskId === null);
  return one.taskId < other.taskId ? -1 : Number(one.taskId > other.taskId);
};

/** Every document that the matters of a case need, each once, whichever of them opened first (R139, R140). */
export const documentsNeeded = (
  approvalCase: ApprovalCase,
  catalogue: CountyCatalogue,
): readonly NeededDocument[] => {
  const needs = needsOf(approvalCase, catalogue);
  return [...new Set(needs.map(({ document }) => document))].flatMap((document): NeededDocument[] => {
    const same = needs.filter((each) => each.document === document);
    const [first, ...others] = same.map(({ need }) => need).sort(byOpening);
    const name = same[0]?.name;
    if (first === undefined || name === undefined) return [];
    const neededBy: readonly [Need, ...Need[]] = [first, ...others];
    const critical = neededBy.some(({ importance }) => importance === 'critical');
    return [{ document, name, importance: critical ? 'critical' : 'tolerable', neededBy }];
  });
};

export const documentStandings = ['given', 'never-given', 'expired', 'infected'] as const;
export type DocumentStanding = (typeof documentStandings)[number];

/** A needed document as it stands: whether it is there, and whether the enterprise is still to be asked for it. */
export type DocumentRequirement = NeededDocument & {
  readonly standing: DocumentStanding;
  readonly onFile: DocumentOnFile | null;
  /** Missing while a matter that needs it is not decided: only then is it asked for. */
  readonly askedFor: boolean;
};

const undecided: ReadonlySet<NodeState> = new Set(['open', 'waiting']);

/** Sets what a case needs against what its project has on file: what is given once serves every matter (R139). */
export const requirementsOn = (
  needed: readonly NeededDocument[],
  onFile: ReadonlyMap<string, DocumentOnFile>,
  today: LocalDate,
): readonly DocumentRequirement[] =>
  needed.map((each) => {
    const found = onFile.get(each.document) ?? null;
    const onRecord = found === null ? 'never-given' : standingOnFile(found, today);
    const standing = onRecord === 'valid' ? 'given' : onRecord;
    const askedFor = standing !== 'given' && each.neededBy.some(({ state }) => undecided.has(state));
    return { ...each, onFile: found, standing, askedFor };
  });

/** Whether a need is met by what was handed in for another: every need of a given document but the first. */
export const isReused = ({ standing, neededBy }: DocumentRequirement, need: Need): boolean =>
  standing === 'given' && neededBy[0].matter !== need.matter;
