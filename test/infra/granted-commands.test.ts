import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allowances, ofType, synthesiseStages } from './templates.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [stage] = await synthesiseStages(['prod']);

/** What IAM asks for when a function sends a command; the emulators ask for nothing. */
const actionsOf: Record<string, readonly string[]> = {
  GetCommand: ['dynamodb:GetItem'],
  BatchGetCommand: ['dynamodb:BatchGetItem'],
  TransactGetCommand: ['dynamodb:GetItem'],
  QueryCommand: ['dynamodb:Query'],
  PutCommand: ['dynamodb:PutItem'],
  UpdateCommand: ['dynamodb:UpdateItem'],
  DeleteCommand: ['dynamodb:DeleteItem'],
  TransactWriteCommand: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
  // With a version, which a bucket that keeps versions always has, S3 asks for the second.
  GetObjectCommand: ['s3:GetObject', 's3:GetObjectVersion'],
  HeadObjectCommand: ['s3:GetObject', 's3:ListBucket'],
  SendMessageCommand: ['sqs:SendMessage'],
  SendMessageBatchCommand: ['sqs:SendMessage'],
  ChangeMessageVisibilityCommand: ['sqs:ChangeMessageVisibility'],
};

const sources = globSync(['services/**/*.ts', 'shared/**/*.ts'], { cwd: root });
const commands = [
  ...new Set(
    sources.flatMap(
      (file) => readFileSync(`${root}/${file}`, 'utf8').match(/(?<=new )\w+Command(?=\()/g) ?? [],
    ),
  ),
];

describe('A function is granted', () => {
  const granted = new Set(stage === undefined ? [] : allowances(stage).flatMap(({ actions }) => actions));

  it.each(commands)('what %s needs', (command) => {
    expect(actionsOf[command]?.filter((action) => !granted.has(action))).toEqual([]);
  });

  it('its four kinds of access to a table, found in the sources above', () => {
    expect(commands).toEqual(expect.arrayContaining(['QueryCommand', 'TransactWriteCommand']));
    expect(stage === undefined ? 0 : ofType(stage, 'AWS::DynamoDB::Table').length).toBe(3);
  });
});
