import { Stack, Validations, type App } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownStages } from '../../infra/stage.ts';
import { checkedApp } from '../../infra/synthesis.ts';
import { functionRules } from './function-rules.ts';
import { queueRules } from './queue-rules.ts';
import { stageRules } from './stage-rules.ts';
import { ofType, synthesiseStages } from './templates.ts';

const stages = await synthesiseStages(knownStages());
const rules = [...queueRules, ...functionRules, ...stageRules];

describe.each(stages)('The stage $settings.stage', (stage) => {
  it.each(rules)('$sentence', ({ violations }) => {
    expect(violations(stage)).toEqual([]);
  });
});

describe('The first deploy of a stage', () => {
  it('makes tables that go when it fails; the second protects them', async () => {
    const [first] = await synthesiseStages(['prod'], true);
    const tables = ofType(first!, 'AWS::DynamoDB::Table');
    expect(
      tables.map(({ properties, deletionPolicy }) => [properties.DeletionProtectionEnabled, deletionPolicy]),
    ).toEqual(Array(3).fill([false, 'RetainExceptOnCreate']));
  });
});

describe('A rule notices when it is broken', () => {
  const prod = stages.find(({ settings }) => settings.stage === 'prod')!;
  it.each(rules)('$sentence', ({ violations, spoil }) => {
    const copy = structuredClone(prod);
    spoil(copy);
    expect(violations(copy)).not.toEqual([]);
  });
});

describe('The checks of AWS Solutions', () => {
  const plainQueue = (app: App): Queue => new Queue(new Stack(app, 'plain'), 'Queue');
  const emptyDirectory = () => mkdtempSync(join(tmpdir(), 'zhaoshang-nag-'));

  it('fail a synthesis with a finding that nobody acknowledged', () => {
    const app = checkedApp(emptyDirectory());
    plainQueue(app);
    expect(() => app.synth()).toThrow(/[Vv]alidation/);
  });

  it('pass a finding that is acknowledged with a reason, one by one', () => {
    const app = checkedApp(emptyDirectory());
    const queue = plainQueue(app);
    Validations.of(queue).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'It is a dead-letter queue.' });
    expect(() => app.synth()).toThrow(/[Vv]alidation/);
    Validations.of(queue).acknowledge({ id: 'AwsSolutions-SQS4', reason: 'Nothing is sent to it.' });
    expect(() => app.synth()).not.toThrow();
  });
});
