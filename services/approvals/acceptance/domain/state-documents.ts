import type { FieldFault } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { standingOnFile, type DocumentOnFile } from '../../materials/domain/document-on-file.ts';
import { materialsOf } from '../../materials/domain/requirements.ts';
import type { Act } from '../../kernel/act.ts';
import type { DocumentStated, Statement } from '../../tasks/domain/documents-stated.ts';
import { receivedPart, type AcceptedTask, type Task } from '../../tasks/domain/task.ts';
import type { TaskError } from '../../tasks/domain/task-errors.ts';

type Needed = ReturnType<typeof materialsOf>[number];

const neededBy = ({ matter: { code, variant } }: Task, { catalogue }: CountyRules): readonly Needed[] => {
  const matter = matterIn(catalogue, code);
  return matter === undefined ? [] : materialsOf(matter, variant);
};

/** The documents without which a matter in its form is not accepted 主件. */
export const criticalDocuments = (task: Task, rules: CountyRules): readonly Needed[] =>
  neededBy(task, rules).filter(({ importance }) => importance === 'critical');

/** The critical documents of which the statement says nothing, so that the file must show them. */
export const notStated = (task: Task, rules: CountyRules, { seenOnPaper, shared }: Statement) => {
  const stated = new Set([...seenOnPaper, ...shared].map(({ document }) => document));
  return criticalDocuments(task, rules).filter(({ id }) => !stated.has(id));
};

const fromFile = (task: Task, { id: document }: Needed, file: DocumentOnFile): DocumentStated => ({
  document,
  how: file.uploadedAt < task.openedAt ? 'reused' : 'uploaded',
  materialId: file.materialId,
});

const isNamed = (text: string, { id, name }: Needed): boolean =>
  [id, name.zh, name.en].some((each) => text.includes(each));

const supplementOf = (task: Task, needed: Needed): string | null => {
  const supplements = receivedPart(task)?.completion?.supplements ?? [];
  const found = supplements
    .flatMap(({ documents }) => documents)
    .find(({ material }) => [needed.id, needed.name.zh, needed.name.en].includes(material));
  return found?.document ?? null;
};

type Found = {
  readonly onFile: ReadonlyMap<string, DocumentOnFile>;
  readonly statement: Statement;
  readonly act: Act;
};

const usableFile = (needed: Needed, { onFile, act }: Found, { settings }: CountyRules) => {
  const file = onFile.get(needed.id);
  if (file === undefined || standingOnFile(file, dateOf(act.at)) !== 'valid') return null;
  return file.verdict === 'clean' || settings.materials.serveUnscanned ? file : null;
};

const statedOf = (
  task: AcceptedTask,
  needed: Needed,
  found: Found,
  rules: CountyRules,
): DocumentStated | null => {
  const { statement, act } = found;
  const named = { document: needed.id };
  const file = usableFile(needed, found, rules);
  if (file !== null) return fromFile(task, needed, file);
  const shared = statement.shared.find(({ document }) => document === needed.id);
  if (shared !== undefined) return { ...named, how: 'shared', authority: shared.authority };
  const seen = statement.seenOnPaper.find(({ document }) => document === needed.id);
  if (seen !== undefined) return { ...named, how: 'seen-on-paper', by: seen.by ?? act.by };
  const reference = supplementOf(task, needed);
  if (reference !== null) return { ...named, how: 'supplemented', reference };
  // A commitment carries what it lists, and nothing else.
  return (task.commitment?.items ?? []).some((item) => isNamed(item, needed))
    ? { ...named, how: 'committed' }
    : null;
};

const whyMissing = ({ name }: Needed, file: DocumentOnFile | undefined): FieldFault['detail'] => {
  if (file === undefined) return { zh: `缺“${name.zh}”`, en: `${name.en} is missing` };
  switch (file.verdict) {
    case 'infected':
      return { zh: `“${name.zh}”的文件染毒，须重新提交`, en: `the file of ${name.en} is infected` };
    case 'pending':
      return { zh: `“${name.zh}”的文件尚未完成安全检测`, en: `the file of ${name.en} is not scanned yet` };
    case 'clean':
      return { zh: `“${name.zh}”已过有效期`, en: `${name.en} has expired` };
  }
};

const missingDocuments = (missing: readonly Needed[], onFile: Found['onFile']): TaskError => ({
  code: 'CRITICAL_DOCUMENTS_MISSING',
  detail: {
    zh: `主件不齐，不予受理：${missing.map(({ name }) => name.zh).join('、')}。已上传或复用的由系统核对；共享或纸质核验的请逐份写明`,
    en: `Without its critical documents nothing is accepted: ${missing.map(({ name }) => name.en).join(', ')}. What is on file is found; say which were shared, or seen on paper.`,
  },
  faults: missing.map((needed) => ({
    pointer: `/seenOnPaper`,
    detail: whyMissing(needed, onFile.get(needed.id)),
  })),
  facts: { documents: missing.map(({ id }) => id).join(',') },
});

const strangeDocuments = (task: Task, rules: CountyRules, statement: Statement): TaskError | null => {
  const known = new Set(matterIn(rules.catalogue, task.matter.code)?.materials.map(({ id }) => id));
  const faults = (['seenOnPaper', 'shared'] as const).flatMap((field) =>
    statement[field].flatMap(({ document }, position): FieldFault[] =>
      known.has(document)
        ? []
        : [
            {
              pointer: `/${field}/${position}/document`,
              detail: {
                zh: '事项目录中本事项没有此项材料',
                en: 'the catalogue lists no such document for this matter',
              },
            },
          ],
    ),
  );
  return faults.length === 0
    ? null
    : {
        code: 'DOCUMENT_NOT_OF_MATTER',
        detail: {
          zh: '所列材料中有不属于本事项的，请按所列逐项修改',
          en: 'Some of these are no documents of the matter; they are listed one by one.',
        },
        faults,
      };
};

/**
 * States how each critical document of an application came, and refuses while one is missing (rulings 32): on the file of
 * the case, shared by an authority, seen on paper, handed in after the notice, or listed by the commitment.
 */
export const stateDocuments = (
  task: AcceptedTask,
  rules: CountyRules,
  found: Found,
): Outcome<AcceptedTask, TaskError> => {
  const strange = strangeDocuments(task, rules, found.statement);
  if (strange !== null) return failure(strange);
  const needed = criticalDocuments(task, rules);
  const stated = needed.map((each) => statedOf(task, each, found, rules));
  const missing = needed.filter((_, position) => stated[position] === null);
  if (missing.length > 0) return failure(missingDocuments(missing, found.onFile));
  return success({ ...task, documents: stated.filter((each) => each !== null) });
};
