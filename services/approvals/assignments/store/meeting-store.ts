import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { meetingSchema, type Meeting } from '../domain/meeting.ts';

export const meetingDefinition: AggregateDefinition<Meeting> = {
  kind: 'meeting',
  schema: meetingSchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: () => ({}),
};
