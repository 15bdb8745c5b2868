import type { TokenIssuer } from './token-issuer.ts';

/** The environment of the leads API over a table of DynamoDB Local; it serves the functions of the bench too. */
export const functionEnvironment = (
  tableName: string,
  endpoint: string,
  issuer: TokenIssuer,
): Record<string, string> => ({
  ...issuer.environment,
  SERVICE_NAME: 'leads',
  STAGE: 'bench',
  LOG_LEVEL: 'WARN',
  TABLE_NAME: tableName,
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  NODE_NO_WARNINGS: '1',
  TZ: 'UTC',
});
