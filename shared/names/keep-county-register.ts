import type { Table } from '../dynamo/table.ts';
import type { WriteStep } from '../dynamo/commission.ts';
import type { WriteContext } from '../dynamo/write-context.ts';
import type { ReceivedEvent } from '../events/envelope.ts';
import type { Subject } from '../identifiers.ts';
import { doneOnce } from '../messaging/done.ts';
import { contextOf } from '../messaging/event-context.ts';
import type { Clock } from '../time/clock.ts';
import {
  countyDepartmentsDefinition,
  countyRulesDefinition,
  createCountyRegister,
  knowPerson,
  knowTemplate,
} from './county-register.ts';

type Writes = Pick<Table, 'load' | 'save' | 'commit'>;
type Reads = Pick<Table, 'load' | 'get' | 'children'>;

// With the once-key well below what a transaction holds.
const namesPerWrite = 90;

const keepNames = async (
  table: Writes,
  context: WriteContext,
  steps: readonly WriteStep[],
): Promise<void> => {
  const { once: _once, ...plain } = context;
  // Each name is put whatever stands there, so that a part done before a crash is done again without harm.
  for (let done = 0; done + namesPerWrite < steps.length; done += namesPerWrite)
    doneOnce(await table.commit(plain, undefined, steps.slice(done, done + namesPerWrite)));
  const rest = steps.length === 0 ? 0 : Math.floor((steps.length - 1) / namesPerWrite) * namesPerWrite;
  doneOnce(await table.commit(context, undefined, steps.slice(rest)));
};

/** Keeps the departments that approvals announced, all of them each time; older news than was heard takes no effect. */
export const keepDepartments =
  (table: Writes, clock: Clock) =>
  async (event: ReceivedEvent<'approvals.departments.listed.v1'>): Promise<void> => {
    const before = await table.load(countyDepartmentsDefinition, event.county, 'all');
    if (before !== null && before.state.heard >= event.sequence) return;
    const after = { departments: event.fact.departments, heard: event.sequence };
    doneOnce(
      await table.save(contextOf(event, clock.now()), countyDepartmentsDefinition, {
        before,
        after,
        events: [],
      }),
    );
  };

/** Keeps what of a county's settings every service goes by. */
export const keepCountyRules =
  (table: Writes, clock: Clock) =>
  async (event: ReceivedEvent<'approvals.county-settings.changed.v2'>): Promise<void> => {
    const before = await table.load(countyRulesDefinition, event.county, 'in-force');
    if (before !== null && before.state.heard >= event.sequence) return;
    const { coordinatingDepartment, workingHours } = event.fact;
    const after = { coordinatingDepartment, workingHours, heard: event.sequence };
    doneOnce(
      await table.save(contextOf(event, clock.now()), countyRulesDefinition, { before, after, events: [] }),
    );
  };

/**
 * Keeps the templates that a county has put into its catalogue, beside those every county starts with. One put again holds
 * from the first of its days, whichever is heard first.
 */
export const keepTemplates =
  (table: Writes & Reads, clock: Clock) =>
  async (event: ReceivedEvent<'approvals.catalogue-change.approved.v1'>): Promise<void> => {
    const context = contextOf(event, clock.now());
    const { inForceFrom, templates } = event.fact;
    const before = templates.length === 0 ? [] : await createCountyRegister(table).ownTemplates(event.county);
    const steps = templates.map(({ id }) => {
      const known = before.find((each) => each.id === id);
      const from = known !== undefined && known.from < inForceFrom ? known.from : inForceFrom;
      return knowTemplate(context, id, from);
    });
    await keepNames(table, context, steps);
  };

type Staffing = {
  readonly posts: readonly { readonly holders: readonly { readonly subject: Subject }[] }[];
  readonly leaves: readonly { readonly person: Subject }[];
};

/** Who is known by a department's staffing: its holders and who was on leave; a deputy is merely named, not known by it. */
export const personsIn = ({ posts, leaves }: Staffing): readonly Subject[] => [
  ...new Set([
    ...posts.flatMap(({ holders }) => holders.map(({ subject }) => subject)),
    ...leaves.map(({ person }) => person),
  ]),
];

/** Keeps who is known by name, as the directory names them. */
export const keepPersons =
  (table: Writes, clock: Clock) =>
  async (event: ReceivedEvent<'notifications.staffing.changed.v1'>): Promise<void> => {
    const context = contextOf(event, clock.now());
    // A key of its own beside that of whatever else the service makes of the same news.
    const own = {
      ...context,
      once: { kind: 'event' as const, eventId: `names:${event.source}#${event.id}` },
    };
    await keepNames(
      table,
      own,
      personsIn(event.fact).map((person) => knowPerson(own, person)),
    );
  };
