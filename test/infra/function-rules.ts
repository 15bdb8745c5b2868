import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFile, functionDirectory } from '../../infra/bundle.ts';
import { countiesPartition } from '../../shared/dynamo/counties.ts';
import { eventDayIndex } from '../../shared/dynamo/table-definition.ts';
import {
  allowances,
  allowancesOf,
  ofType,
  pointedAt,
  render,
  type Resource,
  first,
  label,
} from './templates.ts';
import type { Rule } from './rules.ts';
import type { SynthesisedStage } from './templates.ts';
import { functionKindsOf, type AnyFunctionKind } from '../../infra/function-kinds.ts';
import { inboxesFedBy } from '../../shared/events/subscribers.ts';
import { serviceNames } from '../../shared/service-names.ts';

const functions = (stage: SynthesisedStage) => ofType(stage, 'AWS::Lambda::Function');
const tracingActions = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];

const common = ['LOG_LEVEL', 'SERVICE_NAME', 'STAGE', 'TABLE_NAME'];

/** The variables that shared/functions/environment.ts asks for, per function; no more, so that no function knows what it does not need. */
const expectedEnvironment = (stage: string): Map<string, string[]> => {
  const names = new Map([[`zhaoshang-${stage}-api-reference`, []]]) as Map<string, string[]>;
  for (const service of serviceNames) {
    const extra: Record<AnyFunctionKind, string[]> = {
      'files-api': ['MATERIALS_BUCKET', 'TOKEN_AUDIENCE', 'TOKEN_ISSUER', 'TOKEN_JWKS_URI'],
      api: ['TOKEN_AUDIENCE', 'TOKEN_ISSUER', 'TOKEN_JWKS_URI'],
      'on-event': ['INBOX_URL', 'PARKING_QUEUE_URL'],
      'check-deadlines': [],
      'publish-events': inboxesFedBy(service).map((inbox) => `INBOX_URL_${inbox.toUpperCase()}`),
    };
    for (const kind of functionKindsOf(service))
      names.set(`zhaoshang-${stage}-${service}-${kind}`, [...common, ...extra[kind]].toSorted());
  }
  return names;
};

const granted = (stage: SynthesisedStage, lambda: Resource): string[] =>
  allowancesOf(stage, lambda).flatMap(({ actions }) =>
    actions.filter((action) => action.startsWith('dynamodb:')),
  );

const indexesQueried = (stage: SynthesisedStage, lambda: Resource): string[] =>
  allowancesOf(stage, lambda).flatMap(({ resources }) =>
    resources.map((arn) => /\/index\/(.+)$/.exec(render(arn))?.[1]).filter((name) => name !== undefined),
  );

const kindOf = ({ properties }: Resource) =>
  serviceNames
    .flatMap((service) => functionKindsOf(service).map((kind) => ({ kind, ending: `-${service}-${kind}` })))
    .find(({ ending }) => render(properties.FunctionName).endsWith(ending))?.kind;

/** What a bundle says when its code makes a call that asks for the action; names of properties and texts outlive minifying. */
const evidence: readonly (readonly [action: string, said: RegExp])[] = [
  ['BatchGetItem', /RequestItems:\{/],
  ['ConditionCheckItem', /ConditionCheck:\{TableName/],
  ['DeleteItem', /[^\w]delete:\{Key/],
  ['GetItem', /ConsistentRead:/],
  ['PutItem', /[^\w]put:\{|Item:\{pk/],
  ['Query', /KeyConditionExpression:/],
  ['UpdateItem', /UpdateExpression:/],
];

/** What the code inside a function's bundle does to the table. */
const called = (stage: SynthesisedStage, lambda: Resource): string[] => {
  const service = serviceNames.find((name) => lambda.stack.endsWith(`-${name}`));
  const kind = kindOf(lambda);
  if (service === undefined || kind === undefined) return [];
  const file = join(functionDirectory(stage.bundles, service, kind), bundledFile);
  const code = readFileSync(file, 'utf8');
  return [
    ...evidence.filter(([, said]) => said.test(code)).map(([action]) => action),
    ...(kind === 'publish-events' ? streamActions : []),
  ].toSorted();
};

const fileActions = ['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucket', 's3:PutObject'];

/** Every file of one bucket, which is as narrow as a grant on files can be that are still to come. */
const isFilesOfABucket = (stage: SynthesisedStage, holder: Resource, resource: unknown): boolean =>
  /^\$\{[^}]+\.Arn\}\/\*$/.test(render(resource)) &&
  pointedAt(stage, holder, resource)?.type === 'AWS::S3::Bucket';

/** What Lambda does in the publisher's name. */
const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

export const functionRules: readonly Rule[] = [
  {
    sentence: 'Every function runs Node 24 on arm64 and is traced',
    violations: (stage) =>
      functions(stage)
        .filter(
          ({ properties }) =>
            properties.Runtime !== 'nodejs24.x' ||
            properties.Architectures?.join() !== 'arm64' ||
            properties.TracingConfig?.Mode !== 'Active',
        )
        .map(label),
    spoil: (stage) => {
      first(functions(stage)).properties.Runtime = 'nodejs20.x';
    },
  },
  {
    sentence: 'Every function writes to a log group of its own that is kept for six months',
    violations: (stage) => {
      const groups = functions(stage).map((lambda) =>
        pointedAt(stage, lambda, lambda.properties.LoggingConfig?.LogGroup),
      );
      return functions(stage)
        .filter(
          (_, index) =>
            groups[index]?.properties.RetentionInDays !== 180 || groups.indexOf(groups[index]) !== index,
        )
        .map(label);
    },
    spoil: (stage) =>
      delete first(ofType(stage, 'AWS::Logs::LogGroup').filter(({ id }) => id.startsWith('api'))).properties
        .RetentionInDays,
  },
  {
    sentence: 'Every log group is kept for six months',
    violations: (stage) =>
      ofType(stage, 'AWS::Logs::LogGroup')
        .filter(({ properties }) => properties.RetentionInDays !== 180)
        .map(label),
    spoil: (stage) => delete first(ofType(stage, 'AWS::Logs::LogGroup')).properties.RetentionInDays,
  },
  {
    sentence: 'Every function has a role of its own, without managed policies',
    violations: (stage) => {
      const roles = functions(stage).map((lambda) => pointedAt(stage, lambda, lambda.properties.Role));
      return functions(stage)
        .filter(
          (_, index) =>
            roles[index] === undefined ||
            roles.indexOf(roles[index]) !== index ||
            roles[index].properties.ManagedPolicyArns !== undefined,
        )
        .map(label);
    },
    spoil: (stage) => {
      const [one, other] = functions(stage).filter(({ stack }) => stack.endsWith('-leads'));
      if (one !== undefined && other !== undefined) other.properties.Role = one.properties.Role;
    },
  },
  {
    sentence:
      'No role may do anything to every resource, save hand in trace segments and use the files of its bucket',
    violations: (stage) =>
      allowances(stage)
        .filter(({ holder, resources }) =>
          resources.some(
            (resource) => render(resource).includes('*') && !isFilesOfABucket(stage, holder, resource),
          ),
        )
        .filter(({ actions }) => actions.toSorted().join() !== tracingActions.join())
        .map(({ holder, actions }) => `${label(holder)}: ${actions.join()}`),
    spoil: (stage) => {
      first(ofType(stage, 'AWS::IAM::Policy')).properties.PolicyDocument.Statement[0].Resource = '*';
    },
  },
  {
    sentence: 'Every role is allowed single actions by name',
    violations: (stage) =>
      allowances(stage)
        .filter(({ actions }) => actions.some((action) => action.includes('*')))
        .map(({ holder, actions }) => `${label(holder)}: ${actions.join()}`),
    spoil: (stage) => {
      first(ofType(stage, 'AWS::IAM::Policy')).properties.PolicyDocument.Statement[0].Action = 'dynamodb:*';
    },
  },
  {
    sentence: 'Every function may do to the table what its code calls, and nothing else',
    violations: (stage) =>
      functions(stage)
        .filter((lambda) => {
          const may = [...new Set(granted(stage, lambda))].toSorted().join();
          return (
            may !==
            called(stage, lambda)
              .map((action) => `dynamodb:${action}`)
              .join()
          );
        })
        .map(label),
    spoil: (stage) => {
      const policy = first(
        ofType(stage, 'AWS::IAM::Policy').filter(({ properties }) =>
          JSON.stringify(properties).includes('dynamodb:UpdateItem'),
        ),
      );
      policy.properties.PolicyDocument.Statement[2].Action.push('dynamodb:Scan');
    },
  },
  {
    sentence: 'No function reads the index of days, which is the operator’s',
    violations: (stage) =>
      functions(stage)
        .filter((lambda) => indexesQueried(stage, lambda).includes(eventDayIndex.name))
        .map(label),
    spoil: (stage) => {
      const policy = first(ofType(stage, 'AWS::IAM::Policy').filter(({ id }) => id.startsWith('api')));
      policy.properties.PolicyDocument.Statement.push({
        Effect: 'Allow',
        Action: 'dynamodb:Query',
        Resource: `arn/index/${eventDayIndex.name}`,
      });
    },
  },
  {
    sentence: 'A publisher may put the list of counties, and no other item',
    violations: (stage) =>
      functions(stage)
        .filter((lambda) => kindOf(lambda) === 'publish-events')
        .filter((lambda) =>
          allowancesOf(stage, lambda).some(
            ({ actions, condition }) =>
              actions.includes('dynamodb:PutItem') &&
              condition !== `{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["${countiesPartition}"]}}`,
          ),
        )
        .map(label),
    spoil: (stage) => {
      const policy = first(
        ofType(stage, 'AWS::IAM::Policy').filter(({ id }) => id.startsWith('publishevents')),
      );
      policy.properties.PolicyDocument.Statement.push({
        Effect: 'Allow',
        Action: 'dynamodb:PutItem',
        Resource: 'arn/table',
      });
    },
  },
  {
    sentence: 'Only deadline checks read the index that spans counties',
    violations: (stage) =>
      functions(stage)
        .filter(
          (lambda) =>
            indexesQueried(stage, lambda).includes('due') !== (kindOf(lambda) === 'check-deadlines'),
        )
        .map(label),
    spoil: (stage) => {
      const policy = first(ofType(stage, 'AWS::IAM::Policy').filter(({ id }) => id.startsWith('api')));
      policy.properties.PolicyDocument.Statement.push({
        Effect: 'Allow',
        Action: 'dynamodb:Query',
        Resource: 'arn/index/due',
      });
    },
  },
  {
    sentence: 'Every function is told exactly what its configuration asks for',
    violations: (stage) => {
      const expected = expectedEnvironment(stage.settings.stage);
      return functions(stage)
        .map(({ properties }) => ({
          name: render(properties.FunctionName),
          told: Object.keys(properties.Environment?.Variables ?? {})
            .toSorted()
            .join(),
        }))
        .filter(({ name, told }) => expected.get(name)?.join() !== told)
        .map(({ name, told }) => `${name} is told ${told}`);
    },
    spoil: (stage) => {
      first(
        functions(stage).filter((f) => f.properties.Environment),
      ).properties.Environment.Variables.SECRET = 'x';
    },
  },
  {
    sentence: 'Only what hands files in and out may use the bucket they lie in',
    violations: (stage) =>
      functions(stage)
        .filter((lambda) => {
          const may = [...new Set(allowancesOf(stage, lambda).flatMap(({ actions }) => actions))]
            .filter((action) => action.startsWith('s3:'))
            .toSorted()
            .join();
          return may !== (kindOf(lambda) === 'files-api' ? fileActions.join() : '');
        })
        .map(label),
    spoil: (stage) => {
      const policy = first(ofType(stage, 'AWS::IAM::Policy').filter(({ id }) => id.startsWith('onevent')));
      policy.properties.PolicyDocument.Statement.push({
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::bucket/file',
      });
    },
  },
  {
    sentence: 'Every service has its functions',
    violations: (stage) => {
      const present = functions(stage).map(({ properties }) => render(properties.FunctionName));
      return [...expectedEnvironment(stage.settings.stage).keys()].filter((name) => !present.includes(name));
    },
    spoil: (stage) => {
      stage.resources.splice(stage.resources.indexOf(first(functions(stage))), 1);
    },
  },
];
