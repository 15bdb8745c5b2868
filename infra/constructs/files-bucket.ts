import { CfnElement, Duration, Stack, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import * as z from 'zod';
import { removalOfData } from './keeping.ts';
import type { StageContext } from './stage-context.ts';

const keptAfterReplacement = Duration.days(90);
const keptIncomplete = Duration.days(1);

/**
 * Where a service's files lie: closed to the public, over TLS alone, encrypted, with every version kept for a while. Its
 * name is CloudFormation's, since names of buckets are the whole world's.
 */
export class FilesBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { settings }: StageContext) {
    super(scope, id);
    const { emptiedWithStack, uploadOrigins } = settings;
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        {
          id: 'what-is-not-needed',
          abortIncompleteMultipartUploadAfter: keptIncomplete,
          noncurrentVersionExpiration: keptAfterReplacement,
        },
      ],
      ...(uploadOrigins.length === 0
        ? {}
        : {
            cors: [
              {
                allowedMethods: [HttpMethods.POST, HttpMethods.GET],
                allowedOrigins: uploadOrigins,
                allowedHeaders: ['*'],
                exposedHeaders: ['ETag'],
                maxAge: 3600,
              },
            ],
          }),
      removalPolicy: removalOfData(settings),
      autoDeleteObjects: emptiedWithStack,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'One function alone may read or write, and every address it gives out goes on record as an event with who and when.',
    });
  }

  /** The name by which the template knows it. */
  get logicalId(): string {
    const { defaultChild } = this.bucket.node;
    if (!CfnElement.isCfnElement(defaultChild)) throw new Error(`${this.node.path} has no resource`);
    return z.string().parse(Stack.of(this).resolve(defaultChild.logicalId));
  }

  get objectsArn(): string {
    return this.bucket.arnForObjects('*');
  }
}
