import * as z from 'zod';

/** What is measured of an API: the four things a client does with a resource. */
export const operations = ['get', 'list', 'update', 'create'] as const;
export type Operation = (typeof operations)[number];

/** A stretch of load: as many requests as fit, always the same number under way. */
export type LoadOrder = {
  readonly operation: Operation;
  readonly milliseconds: number;
  readonly concurrency: number;
};

export const loadReportSchema = z.object({
  perSecond: z.number(),
  /** Processor time of a request in milliseconds; unlike the rest it hardly depends on what else the machine does. */
  processorMilliseconds: z.number(),
  /** Milliseconds of each request. */
  latencies: z.array(z.number()),
});
export type LoadReport = z.infer<typeof loadReportSchema>;
