import { RemovalPolicy } from 'aws-cdk-lib';
import type { StageSettings } from '../stage.ts';

/**
 * What becomes of data when their stack goes. Where they are protected they outlive it, but for a first deploy that fails:
 * what it had made holds nothing yet, and would keep its name from the next try.
 */
export const removalOfData = ({ deletionProtection }: StageSettings): RemovalPolicy =>
  deletionProtection ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
