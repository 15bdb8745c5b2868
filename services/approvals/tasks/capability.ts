import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { TaskAct } from './domain/task-rights.ts';
import { taskEndpoints, type BesideTask } from './http/task-endpoints.ts';
import { taskWork } from './usecases/timed-tasks.ts';
import type { OpenWork } from '../kernel/timed-things.ts';

// 审批件: receipt, the one notice, the clock with its pauses and extensions, the ledger of days, and the ladder.

export { taskRights as rights } from './domain/task-rights.ts';
export { taskRefusals as refusals } from './domain/task-errors.ts';

export const resources = ['tasks'] as const;

export const endpoints = (ports: ApprovalsPorts, beside: BesideTask): readonly Endpoint<TaskAct>[] => [
  ...taskEndpoints(ports, beside),
];

/** What has clocks. */
export const works = (ports: ApprovalsPorts): readonly OpenWork[] => [taskWork(ports)];
