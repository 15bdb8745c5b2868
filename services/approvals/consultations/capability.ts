import type { Endpoint } from '../../../shared/http/endpoint.ts';
import { on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { ConsultationAct } from './domain/consultation-rights.ts';
import { consultationEndpoints } from './http/consultation-endpoints.ts';
import { consultationActEndpoints } from './http/consultation-act-endpoints.ts';
import { opinionWork } from './usecases/timed-opinions.ts';
import { closeMootConsultationsCommand } from './usecases/conclude-consultation.ts';
import type { OpenWork } from '../kernel/timed-things.ts';

// 征求意见、会签、方案预审: one question to several departments, each with days of its own, and one summary.

export { consultationRights as rights } from './domain/consultation-rights.ts';
export { consultationRefusals as refusals } from './domain/consultation-errors.ts';

export const resources = ['consultations'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<ConsultationAct>[] => [
  ...consultationEndpoints(ports),
  ...consultationActEndpoints(ports),
];

export const handlers = (ports: ApprovalsPorts, clock: Clock): readonly EventHandler[] => {
  const closeMoot = closeMootConsultationsCommand(ports, clock);
  return [
    on('approvals.task.decided.v1', closeMoot),
    on('approvals.task.moved.v1', closeMoot),
    on('approvals.task.withdrawn.v1', closeMoot),
    on('approvals.task.not-mine.v1', closeMoot),
  ];
};

/** What has clocks. */
export const works = (ports: ApprovalsPorts): readonly OpenWork[] => [opinionWork(ports)];
