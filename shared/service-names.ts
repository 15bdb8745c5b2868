/** The services of the platform; queues, tables, stacks and event sources are named after them. */
export const serviceNames = ['leads', 'approvals', 'notifications'] as const;
export type ServiceName = (typeof serviceNames)[number];
