import * as z from 'zod';
import type { AggregateDefinition } from '../dynamo/aggregate.ts';
import type { Table } from '../dynamo/table.ts';
import type { WriteContext } from '../dynamo/write-context.ts';
import type { WriteStep } from '../dynamo/write-step.ts';
import type { DomainEvent } from '../events/catalogue.ts';
import { postIdSchema, subjectSchema, type DepartmentId, type Subject } from '../identifiers.ts';
import type { Bilingual } from '../language.ts';
import type { ServiceName } from '../service-names.ts';
import { instantSchema } from '../time/clock.ts';
import { constant } from '../constant.ts';

const strangerSchema = z.object({ person: subjectSchema, firstNamedAt: instantSchema });

/** That somebody was named whom the directory does not know; its office is told of it once. */
export const strangerDefinition: AggregateDefinition<z.infer<typeof strangerSchema>> = {
  kind: 'stranger',
  schema: strangerSchema,
  identify: ({ person }) => ({ id: person, root: `stranger-${person}` }),
  indexAttributes: () => ({}),
};

const officePost = constant(postIdSchema, 'clerk');

const toldOf = (
  service: ServiceName,
  person: Subject,
  where: Bilingual,
  department: DepartmentId,
): DomainEvent => ({
  type: `${service}.person.unknown.v1`,
  audience: [{ kind: 'post', capacity: 'responsible', department, post: officePost }],
  fact: { person, where },
});

/**
 * The writes that put a stranger on record and tell the office of the leading group, or none when it has been told. They
 * carry no condition: two requests side by side write the same event, which takes effect once.
 */
export const strangerSteps = async (
  table: Pick<Table, 'load' | 'steps'>,
  service: ServiceName,
  context: WriteContext<never>,
  { person, where, department }: { person: Subject; where: Bilingual; department: DepartmentId },
): Promise<readonly WriteStep[]> => {
  if ((await table.load(strangerDefinition, context.county, person)) !== null) return [];
  const after = { person, firstNamedAt: context.now };
  const events = [toldOf(service, person, where, department)];
  return table
    .steps(context, strangerDefinition, { before: null, after, events })
    .map(({ put }) => ({ refusal: null, ...(put === undefined ? {} : { put: { Item: put.Item } }) }));
};
