import type { AnyFunctionKind } from './function-kinds.ts';
import type { ServiceName } from '../shared/service-names.ts';

const product = 'zhaoshang';

/**
 * The names of everything a stage creates, in one place: stacks refer to each other's queues by name,
 * so that services which feed each other do not make their stacks depend on each other in a circle.
 */
export const naming = (stage: string) => {
  const named = (...parts: readonly string[]): string => [product, stage, ...parts].join('-');
  return {
    stack: (part: ServiceName | 'platform') => named(part),
    table: (service: ServiceName) => named(service),
    inbox: (service: ServiceName) => `${named(service, 'inbox')}.fifo`,
    /** Messages of an inbox that cannot be handled wait here. */
    parked: (service: ServiceName) => `${named(service, 'parked')}.fifo`,
    /** Pointers to stream records that could not be published wait here. */
    unpublished: (service: ServiceName) => named(service, 'unpublished'),
    /** Invocations the scheduler could not deliver wait here. */
    missedChecks: (service: ServiceName) => named(service, 'missed-checks'),
    function: (service: ServiceName, kind: AnyFunctionKind) => named(service, kind),
    apiReference: named('api-reference'),
    schedule: (service: ServiceName) => named(service, 'check-deadlines'),
    httpApi: named('http-api'),
    alarmTopic: named('alarms'),
    /** The namespace of the figures that are read off the logs. */
    metrics: named('metrics'),
    /** What the logs of a service show, as the subject of an alarm. */
    logs: (service: ServiceName) => named(service),
    alarm: (subject: string, symptom: string) => named(subject, symptom),
    /** API Gateway may write to groups under this prefix without a resource policy that would grow with each API. */
    accessLogs: `/aws/vendedlogs/${product}/${stage}/http-api`,
  };
};

export type Naming = ReturnType<typeof naming>;
