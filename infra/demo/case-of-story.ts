import * as z from 'zod';
import { dateSchema } from '../../shared/time/clock.ts';
import { bilingualSchema, type Bilingual, type Language } from '../../shared/language.ts';
import { nodeStates } from '../../services/approvals/cases/domain/progress.ts';
import { officer } from './cast.ts';
import type { Stage } from './stage.ts';
import { inBrackets } from './wording.ts';

const nodeSchema = z.object({
  code: z.string(),
  name: bilingualSchema,
  kind: z.enum(['matter', 'milestone']),
  state: z.enum(nodeStates),
  lacks: z.array(z.object({ code: z.string(), name: bilingualSchema })),
  department: z.string().nullable(),
  departmentName: bilingualSchema.nullable(),
  taskId: z.string().nullable(),
  taskState: z.string().nullable(),
  planned: z.object({ critical: z.boolean(), finish: dateSchema }).nullable(),
});
export type NodeOfStory = z.infer<typeof nodeSchema>;

const caseSchema = z.object({
  id: z.string(),
  counts: z.object({ total: z.int(), approved: z.int(), open: z.int(), waiting: z.int() }),
  trips: z.object({ made: z.int(), promised: z.int(), exceeded: z.boolean() }),
  planned: z.object({ finish: dateSchema }).nullable(),
  nodes: z.array(nodeSchema),
});
export type CaseOfStory = z.infer<typeof caseSchema>;

/** The project's case as its service officer sees it. */
export const readCase = ({ client }: Stage, caseId: string): Promise<CaseOfStory> =>
  client.call({ as: officer, method: 'GET', path: `/v1/cases/${caseId}`, answer: caseSchema });

/** A matter with its task, once it is open. */
export type OpenMatter = NodeOfStory & { readonly taskId: string; readonly department: string };

const isOpenMatter = (node: NodeOfStory): node is OpenMatter =>
  node.state === 'open' && node.taskId !== null && node.department !== null;

/** The matters before the start of works, which the plan gives days; those of acceptance come when the works are done. */
export const mattersBeforeWorks = ({ nodes }: CaseOfStory): readonly NodeOfStory[] =>
  nodes.filter(({ kind, planned }) => kind === 'matter' && planned !== null);

export const openMattersOf = (caseOfStory: CaseOfStory): readonly OpenMatter[] =>
  mattersBeforeWorks(caseOfStory).filter(isOpenMatter);

const projectSchema = z.object({
  caseId: z.string().nullable(),
  landing: z.object({
    landed: z.boolean(),
    completed: z.int(),
    parts: z.array(
      z.object({ part: z.string(), complete: z.boolean(), sticking: bilingualSchema.nullable() }),
    ),
  }),
});
export type ProjectOfStory = z.infer<typeof projectSchema>;

export const readProject = ({ client }: Stage, projectId: string): Promise<ProjectOfStory> =>
  client.call({ as: officer, method: 'GET', path: `/v1/projects/${projectId}`, answer: projectSchema });

const landingNames: Readonly<Record<string, Bilingual>> = {
  registration: { zh: '注册', en: 'registration' },
  land: { zh: '用地', en: 'land' },
  factors: { zh: '要素', en: 'factors' },
  approvals: { zh: '审批', en: 'approvals' },
};

/** The four parts of landing in one line, each with its next sticking point. */
export const showLanding = ({ storyteller }: Stage, { landing }: ProjectOfStory): void => {
  const parts = (language: Language) =>
    landing.parts
      .map(({ part, complete, sticking }) => {
        const name = landingNames[part]?.[language] ?? part;
        return complete ? `✓${name}` : `○${name}${inBrackets(sticking?.[language] ?? '', language)}`;
      })
      .join('  ');
  storyteller.add({
    zh: `落地四件套 ${landing.completed}/4${landing.landed ? '，已落地' : ''}：${parts('zh')}`,
    en: `landing ${landing.completed}/4${landing.landed ? ', landed' : ''}: ${parts('en')}`,
  });
};
