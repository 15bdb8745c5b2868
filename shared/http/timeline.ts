import * as z from 'zod';
import type { CodedError } from '../coded-error.ts';
import type { Page } from '../dynamo/page.ts';
import type { Refusal } from '../dynamo/refusal.ts';
import type { PageRequest } from '../dynamo/table.ts';
import type { Envelope } from '../events/envelope.ts';
import { success, type Outcome } from '../outcome.ts';
import type { Call } from './call.ts';
import { defineEndpoint, noInput, type Endpoint, type EndpointSpec } from './endpoint.ts';
import { pageOf, pageOnly, pageSchema } from './list-query.ts';

/** One entry of a timeline: what happened, when, and who did it. */
const timelineEntrySchema = z.object({
  id: z.string(),
  type: z.string(),
  at: z.string(),
  actor: z.string(),
  version: z.number().int(),
  fact: z.record(z.string(), z.unknown()),
  /** Where the rule stands by which it came about; null for what somebody did of their own accord. */
  rule: z.string().nullable().optional(),
});

export const timelineSchema = pageSchema(timelineEntrySchema);

const factSchema = z.record(z.string(), z.unknown());

export const presentTimelineEntry = (envelope: Envelope): z.infer<typeof timelineEntrySchema> => ({
  id: envelope.id,
  type: envelope.type,
  at: envelope.time,
  actor: envelope.actor,
  version: envelope.sequence,
  fact: factSchema.parse(envelope.data.fact),
});

type TimelineEntry = z.input<typeof timelineEntrySchema>;

type TimelineSpec<Act extends string, P extends z.ZodObject> = Pick<
  EndpointSpec<Act, P, typeof pageOnly, z.ZodUndefined, typeof timelineSchema>,
  'act' | 'path' | 'summary' | 'tag' | 'params' | 'refusals'
> & {
  /** The page of what happened, if the caller may read it. */
  readonly find: (
    call: Pick<Call<z.output<P>, never, never, never>, 'principal' | 'params'>,
    page: PageRequest,
  ) => Promise<Outcome<Page<Envelope>, CodedError | Refusal>>;
  readonly present?: (envelope: Envelope) => TimelineEntry;
};

/** Defines the endpoint that tells, page by page, what happened to a thing. */
export const defineTimeline = <Act extends string, P extends z.ZodObject>({
  find,
  present = presentTimelineEntry,
  ...spec
}: TimelineSpec<Act, P>): Endpoint<Act> =>
  defineEndpoint({
    ...spec,
    method: 'get',
    query: pageOnly,
    input: noInput,
    status: 200,
    output: timelineSchema,
    handle: async ({ principal, params, query }) => {
      const found = await find({ principal, params }, pageOf(query));
      return found.ok ? success({ body: { ...found.value, items: found.value.items.map(present) } }) : found;
    },
  });
