import { startMemoryDatabase } from '../support/memory-database.ts';
import { followOneLead, openServices, type Step } from './course-of-a-lead.ts';
import { followEveryAct } from './course-of-the-acts.ts';
import type { Measure } from './measure.ts';
import { measureStoredBytes } from './stored-bytes.ts';

/** DynamoDB and SQS calls a step may take. */
const callBudget: Readonly<Record<Step['kind'], number>> = { create: 1, read: 1, act: 2, consumer: 2 };

const callsOf = ({ reads, transactions, queueCalls }: Step): number => reads + transactions + queueCalls;

const callMeasure = (step: Step, first: Step | undefined): Measure => {
  const calls = callsOf(step);
  const cold = first === undefined ? calls : callsOf(first);
  const budget = callBudget[step.kind];
  const trips =
    step.roundTrips === calls ? '' : `, in ${step.roundTrips} ${step.roundTrips === 1 ? 'trip' : 'trips'}`;
  const atFirst = cold === calls ? '' : ` (${cold} when a process meets the county first)`;
  return {
    figure: '1',
    name: `calls: ${step.name}`,
    measured: `${calls}: ${step.reads} read + ${step.transactions} write + ${step.queueCalls} SQS${trips}${atFirst}`,
    budget: `${budget}, no SQS`,
    within: calls <= budget && step.queueCalls === 0,
    values: {
      reads: step.reads,
      writes: step.transactions,
      queueCalls: step.queueCalls,
      roundTrips: step.roundTrips,
      callsAtFirst: cold,
    },
  };
};

const tableUnitBudget = 6;

const unitMeasure = ({ name, write }: Step): Measure => {
  const { tableUnits, indexUnits, indexEntries, largestItemBytes } = write;
  const entries = indexEntries === 1 ? 'entry' : 'entries';
  return {
    figure: '2',
    name: `write units: ${name}`,
    measured: `${tableUnits} + ${indexUnits} for ${indexEntries} index ${entries}`,
    budget: `${tableUnitBudget} + ${indexEntries}`,
    within: tableUnits + indexUnits <= tableUnitBudget + indexEntries,
    values: { tableUnits, indexUnits, indexEntries, largestItemBytes },
  };
};

/** Figures 1, 2 and 3: what a lead's course and every legal act ask of the database and leave there. */
export const measureActs = async (): Promise<readonly Measure[]> => {
  const database = await startMemoryDatabase();
  try {
    const services = await openServices(database.endpoint);
    const first = await followOneLead(services);
    const steps = [...(await followOneLead(services)), ...(await followEveryAct(services))];
    return [
      ...steps.map((step) =>
        callMeasure(
          step,
          first.find(({ name }) => name === step.name),
        ),
      ),
      ...steps.filter(({ transactions }) => transactions > 0).map(unitMeasure),
      ...measureStoredBytes(services),
    ];
  } finally {
    database.stop();
  }
};
