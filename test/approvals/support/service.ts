import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { admin } from '../../support/callers.ts';
import { createReadDue } from '../../../shared/dynamo/due-items.ts';
import { sweepDue, type SweepReport } from '../../../shared/deadlines/sweep.ts';
import type { EventType, Facts } from '../../../shared/events/catalogue.ts';
import { envelopeSchema, type Envelope } from '../../../shared/events/envelope.ts';
import { leadIdSchema, subjectSchema, type LeadId } from '../../../shared/identifiers.ts';
import { table as definition } from '../../../services/approvals/kernel/table.ts';
import { approvalsHandlers, settleApprovals } from '../../../services/approvals/service.ts';
import { createServiceClient, createTestClock, foundationsOf } from '../../support/service-client.ts';
import { createMemoryFiles } from '../../support/memory-files.ts';
import { createTestTable } from '../../support/test-table.ts';
import { wholeApprovalsApi } from './whole-api.ts';
import { seededDepartment } from './assignments.ts';

export const clerk = { subject: 'clerk-1', roles: ['clerk'] as const, department: 'investment-promotion' };

type Delivery<T extends EventType> = {
  type: T;
  fact: Facts[T];
  subject: string;
  sequence: number;
  county?: string;
};

/** The approvals service in process: HTTP, inbox and deadline check over a table of its own. */
export const startApprovals = async (now: string) => {
  const testTable = await createTestTable('approvals', definition);
  const clock = createTestClock(now);
  const foundations = foundationsOf(testTable, clock);
  const { files, post } = createMemoryFiles();
  const { send, endpoints } = createServiceClient(wholeApprovalsApi(files), foundations);
  const handlers = approvalsHandlers(foundations);
  const settle = settleApprovals(foundations);

  const envelopeOf = <T extends EventType>(delivery: Delivery<T>): Envelope =>
    envelopeSchema.parse({
      specversion: '1.0',
      id: `${delivery.subject}.${delivery.sequence}.1`,
      source: '/zhaoshang/test',
      type: delivery.type,
      time: clock.now(),
      subject: delivery.subject,
      datacontenttype: 'application/json',
      partitionkey: delivery.subject,
      sequence: delivery.sequence,
      county: delivery.county ?? '500236',
      actor: 'officer-1',
      correlationid: 'correlation-1',
      data: { audience: [], fact: delivery.fact },
    });

  const handle = async (envelope: Envelope): Promise<void> => {
    const work = handlers.find(({ type }) => type === envelope.type)?.prepare(envelope);
    if (work == null) throw new Error(`${envelope.type} would be parked`);
    await work();
  };

  /** All events of the table, in the order of their aggregates and versions. */
  const announced = async (): Promise<Envelope[]> => {
    const found = await testTable.client.send(
      new ScanCommand({
        TableName: testTable.name,
        FilterExpression: 'entity = :event',
        ExpressionAttributeValues: { ':event': 'event' },
      }),
    );
    return (found.Items ?? [])
      .sort((one, other) => (`${one['pk']}${one['sk']}` < `${other['pk']}${other['sk']}` ? -1 : 1))
      .map((item) => envelopeSchema.parse(item['envelope']));
  };

  const check = (): Promise<SweepReport> =>
    sweepDue({
      due: createReadDue(testTable),
      now: clock.now(),
      settle: (item) => settle(item, clock.now()),
      timeRemains: () => true,
    });

  return {
    testTable,
    clock,
    foundations,
    send,
    post,
    endpoints,
    settle,
    envelopeOf,
    handle,
    announced,
    check,
  };
};

export type Approvals = Awaited<ReturnType<typeof startApprovals>>;

/** The envelope with which leads announces that a lead changed its stage. */
export const stageChanged = (
  { envelopeOf }: Approvals,
  leadId: LeadId,
  to: Facts['leads.lead.stage-changed.v1']['to'],
  sequence: number,
  from: Facts['leads.lead.stage-changed.v1']['from'] = 'lead',
): Envelope =>
  envelopeOf({
    type: 'leads.lead.stage-changed.v1',
    subject: leadId,
    sequence,
    fact: { leadId, enterpriseName: '夔门光学（虚构）', officer: subjectSchema.parse('officer-1'), from, to },
  });

/** The verdict of the screening department on a lead, as leads announces it. */
export const screeningConcluded = (
  { envelopeOf }: Approvals,
  leadId: LeadId,
  sequence: number,
  verdict: Partial<Facts['leads.lead.screening-concluded.v1']> = {},
): Envelope =>
  envelopeOf({
    type: 'leads.lead.screening-concluded.v1',
    subject: leadId,
    sequence,
    fact: {
      leadId,
      vetoes: [],
      band: 'A',
      score: { low: 82, high: 86 },
      rubricVersion: 'xz-2026.1',
      concludedBy: '县招商项目研判小组第 3 次会议',
      ...verdict,
    },
  });

let leads = 0;

/** A lead of its own for each test. */
export const anotherLead = (): LeadId => {
  leads += 1;
  return leadIdSchema.parse(`01J${String(leads).padStart(23, '0')}`);
};

/** Sets up a department of the county as the catalogue seeds it. */
export const seedDepartment = async ({ send }: Approvals, id: string): Promise<void> => {
  const { id: _, ...body } = seededDepartment(id);
  const { status } = await send('PUT', `/v1/departments/${id}`, { body, as: admin });
  if (status !== 200) throw new Error(`department ${id} was not created: ${status}`);
};

/** Lets a lead enter screening and answers the id of the assignment that opened. */
export const openScreening = async (approvals: Approvals, leadId = anotherLead()): Promise<string> => {
  await approvals.handle(stageChanged(approvals, leadId, 'screening', 2));
  const opened = (await approvals.announced()).filter(
    ({ type, partitionkey }) => type === 'approvals.assignment.opened.v1' && partitionkey === leadId,
  );
  return opened.at(-1)!.subject;
};

/** Work that its department completes by its own report, timed as a screening is. */
export const openFactorSupport = async ({ send }: Approvals): Promise<string> => {
  const { status, body } = await send('POST', '/v1/assignments', {
    as: { subject: 'officer-1', roles: ['officer'] },
    body: {
      kind: 'factor-support',
      title: '供电容量',
      projectId: anotherLead(),
      department: 'investment-promotion',
      post: 'clerk',
      limit: { days: 5, unit: 'workday' },
    },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
};

/** Items of a partition, for what no interface shows. */
export const itemsOf = async ({ testTable }: Approvals, pk: string) => {
  const found = await testTable.client.send(
    new QueryCommand({
      TableName: testTable.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return found.Items ?? [];
};
