import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { childStep, type Collection, type WriteStep } from '../../../../shared/dynamo/commission.ts';
import { childSortKey, partitionOf, type Key } from '../../../../shared/dynamo/keys.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { importsEvents } from '../../../../shared/events/imports-events.ts';
import { importIdSchema, type CountyCode, type ImportId } from '../../../../shared/identifiers.ts';
import { bilingualTextSchema } from '../../../../shared/language.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import { baselineSchema, type Baseline } from '../domain/baseline.ts';
import { caseImportSchema, type CaseImport, longestPart } from '../domain/case-import.ts';
import { logColumns, type RowFault } from '../domain/event-log.ts';
import { loggedCaseSchema, type LoggedCase } from '../domain/logged-case.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

export const importKind = 'import';

/** What a list shows of an import. */
export const importSummarySchema = z.object({
  id: importIdSchema,
  title: keptLine(),
  state: importsEvents['approvals.import.advanced.v1'].shape.state,
  openedAt: instantSchema,
});
export type ImportSummary = Readonly<z.infer<typeof importSummarySchema>>;

export const importEntrySchema = z.object({ summary: importSummarySchema });

const summarise = ({ id, title, state, opened }: CaseImport): ImportSummary => ({
  id,
  title,
  state,
  openedAt: opened.at,
});

export const importDefinition: AggregateDefinition<CaseImport> = {
  kind: importKind,
  schema: caseImportSchema,
  entry: importEntrySchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (county, caseImport) => ({
    byCountyPk: countyPartition(county, importKind),
    listSk: caseImport.id,
    summary: summarise(caseImport),
  }),
};

const partSchema = z.object({ text: z.string().max(longestPart) });

export const importFaultSchema = z.object({
  line: z.int(),
  column: z.enum(logColumns).nullable(),
  detail: bilingualTextSchema,
});

export const parts: Collection<z.infer<typeof partSchema>> = { name: 'part', schema: partSchema };
export const loggedCases: Collection<LoggedCase> = { name: 'logged-case', schema: loggedCaseSchema };
export const baselines: Collection<Baseline> = { name: 'baseline', schema: baselineSchema };
export const importFaults: Collection<RowFault> = { name: 'fault', schema: importFaultSchema };

/** What stands under a key beside an import. */
export const besideSchema = <Child>({ schema }: Collection<Child>) =>
  z.object({ data: schema }).transform(({ data }) => data);

export const storedPartSchema = besideSchema(parts);

const partName = (number: number): string => String(number).padStart(3, '0');

/** The key of something that stands beside an import. */
const besideImport = (county: CountyCode, id: ImportId, collection: Collection, name: string): Key => ({
  pk: partitionOf(county, importKind, id),
  sk: childSortKey(collection.name, name),
});

export const partKey = (county: CountyCode, id: ImportId, number: number): Key =>
  besideImport(county, id, parts, partName(number));

export const loggedCaseKey = (county: CountyCode, id: ImportId, name: string): Key =>
  besideImport(county, id, loggedCases, name);

export const baselineKey = (county: CountyCode, id: ImportId, group: string): Key =>
  besideImport(county, id, baselines, group);

const beside = (
  context: WriteContext<never>,
  id: ImportId,
  collection: Collection,
  name: string,
  data: unknown,
): WriteStep => childStep(context, { kind: importKind, id }, { collection, id: name, data });

export const partStep = (
  context: WriteContext<never>,
  id: ImportId,
  number: number,
  text: string,
): WriteStep => beside(context, id, parts, partName(number), { text });

/** What was read of a part stands with its cases; the text itself, which may name people, is kept no longer. */
export const partReadStep = (context: WriteContext<never>, id: ImportId, number: number): WriteStep => ({
  refusal: null,
  delete: { Key: partKey(context.county, id, number) },
});

export const loggedCaseStep = (context: WriteContext<never>, id: ImportId, logged: LoggedCase): WriteStep =>
  beside(context, id, loggedCases, logged.name, logged);

export const baselineStep = (context: WriteContext<never>, id: ImportId, baseline: Baseline): WriteStep =>
  beside(context, id, baselines, baseline.group, baseline);

const lineName = (line: number): string => String(line).padStart(8, '0');

/** A line at fault; a line has one. */
export const rowFaultStep = (context: WriteContext<never>, id: ImportId, fault: RowFault): WriteStep =>
  beside(context, id, importFaults, lineName(fault.line), fault);

/** A case left out, by the line that first names it, which may be at fault in itself. */
export const caseSkippedStep = (context: WriteContext<never>, id: ImportId, fault: RowFault): WriteStep =>
  beside(context, id, importFaults, `${lineName(fault.line)}.case`, fault);
