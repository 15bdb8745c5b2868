import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { DurationAct } from './domain/duration-rights.ts';
import { durationsEndpoint } from './http/durations-endpoint.ts';
import { addAdjudicationCommand, addAnswerCommand } from './usecases/coordination-durations.ts';

// 裁定与会商时长: how long rulings and answers of departments take.

export { durationRights as rights } from './domain/duration-rights.ts';

export const resources = ['coordination-durations'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<DurationAct>[] => [
  durationsEndpoint(ports),
];

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => [
  on('approvals.consultation.answered.v1', addAnswerCommand(ports, clock)),
  on('approvals.transfer.adjudicated.v1', addAdjudicationCommand(ports, clock)),
];
