import {
  ofType,
  pointedAt,
  queueMeant,
  render,
  allowances,
  allowancesOf,
  type Resource,
  first,
  label,
} from './templates.ts';
import type { Rule } from './rules.ts';
import type { SynthesisedStage } from './templates.ts';
import { serviceNames } from '../../shared/service-names.ts';
import { parkingAlarms } from '../../infra/constructs/inbox-consumer.ts';
import { mostReceives } from '../../infra/constructs/inbox-queue.ts';
import { inboxesFedBy, subscribers } from '../../shared/events/subscribers.ts';

const queues = (stage: SynthesisedStage) => ofType(stage, 'AWS::SQS::Queue');
const mappings = (stage: SynthesisedStage) => ofType(stage, 'AWS::Lambda::EventSourceMapping');
const queueMappings = (stage: SynthesisedStage) =>
  mappings(stage).filter(({ properties }) => render(properties.EventSourceArn).includes(':sqs:'));
const streamMappings = (stage: SynthesisedStage) =>
  mappings(stage).filter(({ properties }) => render(properties.EventSourceArn).endsWith('.StreamArn}'));

/** The queues that receive what another queue, a schedule or a mapping gave up. */
const deadLetterQueues = (stage: SynthesisedStage): Set<Resource> =>
  new Set(
    stage.resources.flatMap((resource) => {
      const { properties } = resource;
      const references: unknown[] = [
        properties.RedrivePolicy?.deadLetterTargetArn,
        properties.Target?.DeadLetterConfig?.Arn,
        properties.DestinationConfig?.OnFailure?.Destination,
      ];
      return references
        .filter((reference) => reference !== undefined)
        .flatMap((reference) => queueMeant(stage, resource, reference));
    }),
  );

export const queueRules: readonly Rule[] = [
  {
    sentence:
      'Every inbox has a dead-letter queue, and its redrive policy parks nothing: a thousand receives, the most there are',
    violations: (stage) => {
      const last = deadLetterQueues(stage);
      return queues(stage)
        .filter(
          (queue) => !last.has(queue) && queue.properties.RedrivePolicy?.maxReceiveCount !== mostReceives,
        )
        .map(label);
    },
    spoil: (stage) =>
      delete first(queues(stage).filter((q) => q.properties.RedrivePolicy)).properties.RedrivePolicy,
  },
  {
    sentence: 'Every dead-letter queue keeps its messages for fourteen days',
    violations: (stage) =>
      [...deadLetterQueues(stage)]
        .filter(({ properties }) => properties.MessageRetentionPeriod !== 14 * 24 * 3600)
        .map(label),
    spoil: (stage) => {
      first([...deadLetterQueues(stage)]).properties.MessageRetentionPeriod = 3600;
    },
  },
  {
    sentence: 'Every queue is encrypted, and refuses requests without TLS',
    violations: (stage) => {
      const refusing = ofType(stage, 'AWS::SQS::QueuePolicy')
        .filter(({ properties }) =>
          JSON.stringify(properties.PolicyDocument).includes('"aws:SecureTransport":"false"'),
        )
        .flatMap((policy) =>
          policy.properties.Queues.map((queue: unknown) => pointedAt(stage, policy, queue)),
        );
      return queues(stage)
        .filter((queue) => queue.properties.SqsManagedSseEnabled !== true || !refusing.includes(queue))
        .map(label);
    },
    spoil: (stage) => {
      stage.resources.splice(stage.resources.indexOf(first(ofType(stage, 'AWS::SQS::QueuePolicy'))), 1);
    },
  },
  {
    sentence: 'Every inbox is in order, and takes the identity of a message from its sender',
    violations: (stage) =>
      serviceNames
        .flatMap((service) =>
          queues(stage).filter(
            ({ properties }) =>
              properties.QueueName === `zhaoshang-${stage.settings.stage}-${service}-inbox.fifo`,
          ),
        )
        .filter(
          ({ properties }) => properties.FifoQueue !== true || properties.ContentBasedDeduplication === true,
        )
        .map(label),
    spoil: (stage) => {
      first(queues(stage).filter((q) => q.properties.RedrivePolicy)).properties.ContentBasedDeduplication =
        true;
    },
  },
  {
    sentence: 'Every queue hides a message for at least six times as long as its consumer may take',
    violations: (stage) =>
      queueMappings(stage).flatMap((mapping) => {
        const timeout = pointedAt(stage, mapping, mapping.properties.FunctionName)?.properties.Timeout;
        return queueMeant(stage, mapping, mapping.properties.EventSourceArn)
          .filter(({ properties }) => !(properties.VisibilityTimeout >= 6 * timeout))
          .map(label);
      }),
    spoil: (stage) => {
      first(queues(stage).filter((q) => q.properties.RedrivePolicy)).properties.VisibilityTimeout = 60;
    },
  },
  {
    sentence: 'Every batch may fail in part',
    violations: (stage) =>
      mappings(stage)
        .filter(({ properties }) => !properties.FunctionResponseTypes?.includes('ReportBatchItemFailures'))
        .map(label),
    spoil: (stage) => delete first(mappings(stage)).properties.FunctionResponseTypes,
  },
  {
    sentence: 'Every inbox consumer runs a bounded number of batches at once',
    violations: (stage) =>
      queueMappings(stage)
        .filter(({ properties }) => !(properties.ScalingConfig?.MaximumConcurrency >= 2))
        .map(label),
    spoil: (stage) => delete first(queueMappings(stage)).properties.ScalingConfig,
  },
  {
    sentence:
      'Every table stream is followed for inserted events alone, splits a failing batch and gives up into a queue before it forgets',
    violations: (stage) => {
      const followed = streamMappings(stage).filter(
        ({ properties }) =>
          properties.BisectBatchOnFunctionError === true &&
          properties.MaximumRetryAttempts >= 5 &&
          properties.MaximumRecordAgeInSeconds < 24 * 3600 &&
          properties.DestinationConfig?.OnFailure?.Destination !== undefined &&
          properties.FilterCriteria?.Filters?.[0]?.Pattern ===
            '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"entity":{"S":["event"]}}}}',
      );
      const tables = followed.map((mapping) => pointedAt(stage, mapping, mapping.properties.EventSourceArn));
      return ofType(stage, 'AWS::DynamoDB::Table')
        .filter((table) => !tables.includes(table))
        .map(label);
    },
    spoil: (stage) => {
      first(streamMappings(stage)).properties.BisectBatchOnFunctionError = false;
    },
  },
  {
    sentence: 'Every queue that is granted, consumed or told to a function is created exactly once',
    violations: (stage) => {
      const granted = allowances(stage)
        .filter(({ actions }) => actions.some((action) => action.startsWith('sqs:')))
        .flatMap(({ holder, resources }) => resources.map((reference) => ({ from: holder, reference })));
      const consumed = queueMappings(stage).map((from) => ({
        from,
        reference: from.properties.EventSourceArn,
      }));
      const told = ofType(stage, 'AWS::Lambda::Function').flatMap((from) =>
        Object.entries(from.properties.Environment?.Variables ?? {})
          .filter(([name]) => name.includes('QUEUE_URL') || name.startsWith('INBOX_URL'))
          .map(([, reference]) => ({ from, reference })),
      );
      return [...granted, ...consumed, ...told]
        .filter(({ from, reference }) => queueMeant(stage, from, reference).length !== 1)
        .map(({ from, reference }) => `${label(from)} means ${render(reference)}`);
    },
    spoil: (stage) => {
      first(queues(stage).filter((q) => q.properties.RedrivePolicy)).properties.QueueName = 'another.fifo';
    },
  },
  {
    sentence: 'Every service that subscribes to an event has its inbox led to its consumer',
    violations: (stage) => {
      const consumed = queueMappings(stage).flatMap((mapping) => {
        const consumer = pointedAt(stage, mapping, mapping.properties.FunctionName);
        return queueMeant(stage, mapping, mapping.properties.EventSourceArn).map(
          (queue) => `${render(queue.properties.QueueName)} to ${render(consumer?.properties.FunctionName)}`,
        );
      });
      const prefix = `zhaoshang-${stage.settings.stage}`;
      return [...new Set(Object.values(subscribers).flat())]
        .map((service) => `${prefix}-${service}-inbox.fifo to ${prefix}-${service}-on-event`)
        .filter((way) => !consumed.includes(way));
    },
    spoil: (stage) => {
      stage.resources.splice(stage.resources.indexOf(first(queueMappings(stage))), 1);
    },
  },
  {
    sentence: 'Every publisher may send to the inboxes it feeds and to no other',
    violations: (stage) =>
      serviceNames.flatMap((service) => {
        const prefix = `zhaoshang-${stage.settings.stage}`;
        const may = allowances(stage)
          .filter(
            ({ holder, actions }) =>
              holder.stack === `${prefix}-${service}` && actions.includes('sqs:SendMessage'),
          )
          .flatMap(({ holder, resources }) => resources.flatMap((arn) => queueMeant(stage, holder, arn)))
          .map(({ properties }) => render(properties.QueueName))
          .filter((name) => name.endsWith('-inbox.fifo'));
        const should = inboxesFedBy(service).map((inbox) => `${prefix}-${inbox}-inbox.fifo`);
        return may.toSorted().join() === should.toSorted().join()
          ? []
          : [`${service} may send to ${may.join()}`];
      }),
    spoil: (stage) => {
      const sending = first(
        ofType(stage, 'AWS::IAM::Policy').filter(({ properties }) =>
          JSON.stringify(properties).includes('dynamodb:GetRecords'),
        ),
      );
      sending.properties.PolicyDocument.Statement = [];
    },
  },
  {
    sentence: 'Every consumer may make the messages of its own inbox wait, and those of no other queue',
    violations: (stage) =>
      queueMappings(stage).flatMap((mapping) => {
        const consumer = pointedAt(stage, mapping, mapping.properties.FunctionName);
        const [own] = queueMeant(stage, mapping, mapping.properties.EventSourceArn);
        const may = consumer === undefined ? [] : allowancesOf(stage, consumer);
        const waits = may
          .filter(({ actions }) => actions.includes('sqs:ChangeMessageVisibility'))
          .flatMap(({ holder, resources }) => resources.flatMap((arn) => queueMeant(stage, holder, arn)));
        const told = queueMeant(stage, mapping, consumer?.properties.Environment?.Variables?.INBOX_URL);
        return waits.length === 1 && waits[0] === own && told[0] === own ? [] : [label(mapping)];
      }),
    spoil: (stage) => {
      const consumer = first(
        ofType(stage, 'AWS::Lambda::Function').filter((f) => f.properties.Environment?.Variables?.INBOX_URL),
      );
      delete consumer.properties.Environment.Variables.INBOX_URL;
    },
  },
  {
    sentence: 'Every kind of parking rings an alarm of its own, which says what is missing',
    violations: (stage) =>
      serviceNames.flatMap((service) =>
        parkingAlarms.flatMap(({ symptom, reasons }) => {
          const name = `zhaoshang-${stage.settings.stage}-${service}-on-event`;
          const alarm = ofType(stage, 'AWS::CloudWatch::Alarm').find(({ properties }) =>
            render(properties.AlarmName).endsWith(`${name}-${symptom}`),
          );
          const fed = ofType(stage, 'AWS::Logs::MetricFilter').filter(
            ({ properties }) =>
              properties.MetricTransformations[0].MetricName === alarm?.properties.MetricName &&
              properties.MetricTransformations[0].MetricNamespace === alarm?.properties.Namespace &&
              reasons.every((reason) => properties.FilterPattern.includes(`"${reason}"`)),
          );
          return fed.length === 1 ? [] : [`${name}-${symptom}`];
        }),
      ),
    spoil: (stage) => {
      first(ofType(stage, 'AWS::Logs::MetricFilter')).properties.FilterPattern = '{ $.message = "nothing" }';
    },
  },
  {
    sentence: 'Every consumer parks what it cannot read where its own inbox hands on what failed',
    violations: (stage) =>
      queueMappings(stage).flatMap((mapping) => {
        const consumer = pointedAt(stage, mapping, mapping.properties.FunctionName);
        const handsOnTo = queueMeant(stage, mapping, mapping.properties.EventSourceArn).flatMap((inbox) =>
          queueMeant(stage, inbox, inbox.properties.RedrivePolicy?.deadLetterTargetArn),
        );
        const parks = queueMeant(
          stage,
          mapping,
          consumer?.properties.Environment?.Variables?.PARKING_QUEUE_URL,
        );
        return handsOnTo.length === 1 && handsOnTo[0] === parks[0] ? [] : [label(mapping)];
      }),
    spoil: (stage) => {
      const consumer = first(
        ofType(stage, 'AWS::Lambda::Function').filter(
          (f) => f.properties.Environment?.Variables?.PARKING_QUEUE_URL,
        ),
      );
      consumer.properties.Environment.Variables.PARKING_QUEUE_URL = 'https://sqs/another.fifo';
    },
  },
];
