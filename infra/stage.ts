import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Tokens and keys travel over TLS, except on the machine itself. */
const tokenUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || loopback.has(new URL(url).hostname), {
    error: 'must be https unless it is a loopback address',
  });

/**
 * What differs between stages. Account, region and partition are absent on purpose:
 * the credentials one deploys with decide them, and the same templates work in `aws` and `aws-cn`.
 */
export const stageSettingsSchema = z
  .strictObject({
    /** Part of every resource's name. */
    stage: z.string().regex(/^[a-z][a-z0-9-]{0,15}$/),
    tokens: z.strictObject({ issuer: tokenUrl, audience: z.string().min(1), jwksUri: tokenUrl }),
    /** Receives every alarm; without it the topic stands with no subscriber. */
    alarmEmail: z.email().optional(),
    /** 网络安全法 art. 21 asks for six months of network logs. */
    logRetentionDays: z.enum(RetentionDays).default(RetentionDays.SIX_MONTHS),
    logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
    /** Per second over all clients; a burst may be larger. */
    throttle: z.strictObject({ requestsPerSecond: z.int().positive(), burst: z.int().positive() }),
    /** Tables cannot be deleted and outlive their stack. */
    deletionProtection: z.boolean(),
    /** The first deploy of a stage, whose tables are protected by the second: one that cannot be deleted would keep a failed first deploy from being undone. */
    firstDeploy: z.boolean().default(false),
    /** The bucket is emptied as its stack is deleted, so that a stage for development goes away whole. */
    emptiedWithStack: z.boolean().default(false),
    deadlineCheckMinutes: z.int().min(1).max(60).default(5),
    /** Concurrent batches per inbox; three inboxes share the account's concurrency with the HTTP API, and a fresh account has ten. */
    inboxConcurrency: z.int().min(2).max(1000).default(2),
    /** The web pages that may call the API from a browser; `:*` is any port of the machine itself. None when absent. */
    portalOrigins: z
      .array(
        z.string().regex(/^(https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+|:\*)?)$/),
      )
      .default([]),
    /** The web pages from which browsers may send files to the buckets and fetch them; none when absent. */
    uploadOrigins: z.array(z.url({ protocol: /^https$/ })).default([]),
    /** A name of one's own for the HTTP API; the DNS record that points to it is the operator's. */
    domain: z
      .strictObject({ name: z.string().min(4), certificateArn: z.string().startsWith('arn:') })
      .optional(),
  })
  .refine(({ deletionProtection, emptiedWithStack }) => !(deletionProtection && emptiedWithStack), {
    error: 'a stage whose data are protected is not emptied with its stack',
    path: ['emptiedWithStack'],
  });

export type StageSettings = z.infer<typeof stageSettingsSchema>;

const cdkJson = z.object({
  context: z
    .object({ stages: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .catchall(z.union([z.string(), z.boolean()])),
});

const readCdkJson = () => {
  const text = readFileSync(new URL('../cdk.json', import.meta.url), 'utf8');
  const parsed: unknown = JSON.parse(text);
  return cdkJson.parse(parsed).context;
};

/** The names of the stages that cdk.json knows. */
export const knownStages = (): readonly string[] => Object.keys(readCdkJson().stages);

/** The settings of a stage in cdk.json; throws with the known names when there is none of that name. */
export const readStage = (stage: string, { firstDeploy = false } = {}): StageSettings => {
  const { stages } = readCdkJson();
  const settings = stages[stage];
  if (settings === undefined) {
    throw new Error(`cdk.json has no stage ${stage}; it has ${Object.keys(stages).join(', ')}`);
  }
  return stageSettingsSchema.parse({ stage, firstDeploy, ...settings });
};

/** The feature flags of cdk.json, so that a synthesis in process equals one by the command line. */
export const featureFlags = (): Record<string, string | boolean> =>
  Object.fromEntries(
    Object.entries(readCdkJson()).flatMap(([key, value]) =>
      typeof value === 'object' ? [] : [[key, value] as const],
    ),
  );
