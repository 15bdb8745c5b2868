import { describe, expect, it } from 'vitest';
import { featureFlags, knownStages, readStage, stageSettingsSchema } from '../../infra/stage.ts';

const settings = {
  stage: 'trial',
  tokens: {
    issuer: 'https://login.example.com/',
    audience: 'trial',
    jwksUri: 'https://login.example.com/keys',
  },
  throttle: { requestsPerSecond: 10, burst: 20 },
  deletionProtection: true,
};

const fields = (candidate: unknown): string[] => {
  const parsed = stageSettingsSchema.safeParse(candidate);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('The settings of a stage', () => {
  it('keep logs for 180 days and check deadlines every five minutes unless they say otherwise', () => {
    expect(stageSettingsSchema.parse(settings)).toMatchObject({
      logRetentionDays: 180,
      deadlineCheckMinutes: 5,
      inboxConcurrency: 2,
    });
  });

  it('are not emptied with their stack where data are protected', () => {
    expect(fields({ ...settings, emptiedWithStack: true })).toEqual(['emptiedWithStack']);
    expect(fields({ ...settings, deletionProtection: false, emptiedWithStack: true })).toEqual([]);
  });

  it('may name an issuer on the same machine without TLS', () => {
    const issuer = 'http://127.0.0.1:9000/';
    expect(fields({ ...settings, tokens: { ...settings.tokens, issuer, jwksUri: `${issuer}jwks` } })).toEqual(
      [],
    );
  });

  it.each([
    ['a stage in capitals', { ...settings, stage: 'PROD' }, ['stage']],
    [
      'keys fetched without TLS',
      { ...settings, tokens: { ...settings.tokens, jwksUri: 'http://login.example.com/keys' } },
      ['tokens.jwksUri'],
    ],
    [
      'an issuer that only looks local',
      { ...settings, tokens: { ...settings.tokens, issuer: 'http://localhost.example.com/' } },
      ['tokens.issuer'],
    ],
    ['a span CloudWatch does not know', { ...settings, logRetentionDays: 181 }, ['logRetentionDays']],
    [
      'one batch at a time, which SQS does not offer',
      { ...settings, inboxConcurrency: 1 },
      ['inboxConcurrency'],
    ],
    ['a misspelt setting', { ...settings, alarmMail: 'a@example.com' }, ['']],
  ])('refuse %s', (_, candidate, expected) => {
    expect(fields(candidate)).toEqual(expected);
  });
});

describe('cdk.json', () => {
  it.each(knownStages())('has settings for %s that can be read', (stage) => {
    expect(readStage(stage).stage).toBe(stage);
  });

  it('names the stages there are when asked for another', () => {
    expect(() => readStage('staging')).toThrow('cdk.json has no stage staging; it has dev, prod, prod-cn');
  });

  it('gives a synthesis in process the flags the command line has, and no stage settings', () => {
    expect(featureFlags()).toEqual({ '@aws-cdk/core:defaultCrossStackReferences': 'strong' });
  });
});
