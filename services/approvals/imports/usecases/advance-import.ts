import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { Collection, WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { Key } from '../../../../shared/dynamo/keys.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import { withContributions } from '../domain/baseline.ts';
import type { CaseImport, ReadingImport, ReckoningImport } from '../domain/case-import.ts';
import { readPage, rowsOfPage, type PageText } from '../domain/read-page.ts';
import { casesReckonedAtOnce, reckonPage } from '../domain/reckon-page.ts';
import {
  baselineKey,
  baselines,
  baselineStep,
  besideSchema,
  caseSkippedStep,
  importDefinition,
  importKind,
  loggedCaseKey,
  loggedCases,
  loggedCaseStep,
  partReadStep,
  rowFaultStep,
} from '../store/import-store.ts';
import { partText } from './import-cases.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Context = WriteContext<undefined>;

/** What stands under some keys, as far as there is anything. */
const standing = async <Data>(
  { table }: Pick<ApprovalsPorts, 'table'>,
  keys: readonly Key[],
  collection: Collection<Data>,
): Promise<readonly Data[]> => {
  const found = await Promise.all(keys.map((key) => table.get(key, besideSchema(collection))));
  return found.flatMap((each) => (each === null ? [] : [each]));
};

const pageText = async (
  ports: ApprovalsPorts,
  { county }: Context,
  { id, place, parts }: ReadingImport,
): Promise<PageText> => {
  const [part, next] = await Promise.all([
    partText(ports, county, id, place.part),
    place.part < parts ? partText(ports, county, id, place.part + 1) : '',
  ]);
  return { part, next, isWhole: place.part + 1 >= parts };
};

const readSteps = async (
  ports: ApprovalsPorts,
  context: Context,
  before: Loaded<CaseImport>,
  reading: ReadingImport,
): Promise<readonly WriteStep[]> => {
  const { id, place } = reading;
  const text = await pageText(ports, context, reading);
  const page = rowsOfPage(reading, text);
  const keys = page.names.map((name) => loggedCaseKey(context.county, id, name));
  const known = await standing(ports, keys, loggedCases);
  const byName = new Map(known.map((logged) => [logged.name, logged]));
  const { change, cases, faults } = readPage(reading, text, page, byName);
  const { caseImport, events } = change;
  const leavesPart = caseImport.state !== 'reading' || caseImport.place.part !== place.part;
  return [
    ...ports.table.steps(context, importDefinition, { before, after: caseImport, events }),
    ...cases.map((logged) => loggedCaseStep(context, id, logged)),
    ...faults.map((fault) => rowFaultStep(context, id, fault)),
    ...(leavesPart ? [partReadStep(context, id, place.part)] : []),
  ];
};

const reckonSteps = async (
  ports: ApprovalsPorts,
  context: Context,
  before: Loaded<CaseImport>,
  reckoning: ReckoningImport,
): Promise<readonly WriteStep[]> => {
  const { id, cursor } = reckoning;
  const address = { county: context.county, kind: importKind, id };
  const asked = { limit: casesReckonedAtOnce, ...(cursor === null ? {} : { cursor }) };
  const [listed, { rules }] = await Promise.all([
    ports.table.children(address, loggedCases, asked),
    ports.loadCounty(context.county, context.now),
  ]);
  if (!listed.ok) throw new Error(`import ${id} stands at no place of its cases`);
  const { items: cases, nextCursor } = listed.value;
  const terms = { calendar: rules.calendar, rules: rules.settings.scorecards };
  const page = reckonPage(reckoning, { cases, nextCursor }, terms, context.now);
  const groups = [...new Set(page.contributions.map(({ group }) => group))];
  const keys = groups.map((group) => baselineKey(context.county, id, group));
  const known = await standing(ports, keys, baselines);
  const after = withContributions(
    new Map(known.map((baseline) => [baseline.group, baseline])),
    page.contributions,
  );
  const { caseImport, events } = page.change;
  return [
    ...ports.table.steps(context, importDefinition, { before, after: caseImport, events }),
    ...[...after.values()].map((baseline) => baselineStep(context, id, baseline)),
    ...page.skipped.map((fault) => caseSkippedStep(context, id, fault)),
  ];
};

const stepsOf = async (
  ports: ApprovalsPorts,
  context: Context,
  before: Loaded<CaseImport>,
): Promise<readonly WriteStep[]> => {
  switch (before.state.state) {
    case 'reading':
      return readSteps(ports, context, before, before.state);
    case 'reckoning':
      return reckonSteps(ports, context, before, before.state);
    case 'collecting':
    case 'finished':
      return [];
  }
};

/**
 * Does one page of an import and announces the next, to this service itself. An announcement that is not the latest has
 * had its page; a page is one write, done whole or not at all.
 */
export const advanceImportCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: ReceivedEvent<'approvals.import.advanced.v1'>): Promise<void> => {
    const before = await ports.table.load(importDefinition, event.county, event.fact.importId);
    if (before?.version !== event.sequence) return;
    const context: Context = contextOf(event, clock.now());
    const steps = await stepsOf(ports, context, before);
    if (steps.length > 0) doneOnce(await ports.table.commit(context, undefined, steps));
  };
