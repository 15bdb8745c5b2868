import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** A queue known by its name alone; whichever stack creates it, both are the same. */
export type NamedQueue = { readonly name: string; readonly arn: string; readonly url: string };

/** The ARN and URL of the queue of that name in the account, region and partition of the deployment. */
export const namedQueue = (scope: Construct, name: string): NamedQueue => ({
  name,
  arn: Stack.of(scope).formatArn({ service: 'sqs', resource: name, arnFormat: ArnFormat.NO_RESOURCE_NAME }),
  url: `https://sqs.${Aws.REGION}.${Aws.URL_SUFFIX}/${Aws.ACCOUNT_ID}/${name}`,
});
