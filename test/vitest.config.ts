import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
/** Suites that start a whole platform: they take cores and memory, so they run a few at a time, after the rest. */
const platformSuites = ['test/flows/**', 'test/faults/**', 'test/speech/**', 'test/local/**'];

/** Rules alone: no database, no Java; their files share what they import, since nothing they import keeps a state. */
const domainSuites = [
  'test/*/domain/**',
  'test/*/*/domain/**',
  'test/shared/calendar/**',
  'test/shared/deadlines/**',
  'test/shared/policy/**',
  'test/shared/time/**',
];

/** They watch their modules being loaded, so each wants modules of its own. */
const loadingSuites = ['test/shared/constants.test.ts', 'test/shared/http/every-act.test.ts'];

const onDynamoDb = {
  globalSetup: ['test/support/dynamodb-global.ts'],
  setupFiles: ['test/support/drop-tables.ts'],
};

/** A test that takes so long hangs; a loaded machine is no fault of what is tested. */
const hangsAfter = 300_000;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'domain',
          include: domainSuites.map((suite) => `${suite}/*.test.ts`),
          isolate: false,
          testTimeout: hangsAfter,
        },
      },
      {
        root,
        test: {
          name: 'units',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...domainSuites, ...platformSuites, ...loadingSuites],
          ...onDynamoDb,
          testTimeout: hangsAfter,
          hookTimeout: hangsAfter,
        },
      },
      {
        root,
        test: {
          name: 'loading',
          include: loadingSuites,
          ...onDynamoDb,
          testTimeout: hangsAfter,
          hookTimeout: hangsAfter,
        },
      },
      {
        root,
        test: {
          name: 'platform',
          include: platformSuites.map((suite) => `${suite}/*.test.ts`),
          globalSetup: ['test/support/assembly-global.ts'],
          testTimeout: hangsAfter,
          hookTimeout: hangsAfter,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    maxWorkers: 2,
    reporters: ['default', join(root, 'test/support/closing-line-reporter.ts')],
  },
});
