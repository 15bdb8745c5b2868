const { existsSync, readFileSync, readdirSync } = require('node:fs');

const service = '^services/([^/]+)/';
/** A layer of a service, in whichever of its folders. */
const layer = (names) => `^services/.+/(?:${names})/`;

/** The capabilities of a service from the lowest to the highest, as its service.ts lists them; none while it lists none. */
const levelsOf = (name) => {
  const file = `services/${name}/service.ts`;
  if (!existsSync(file)) return [];
  const [, list = ''] = /export const levels = \[([^\]]*)\] as const;/.exec(readFileSync(file, 'utf8')) ?? [];
  return [...list.matchAll(/'([^']+)'/g)].map(([, level]) => level);
};

const foldersOf = (name) =>
  readdirSync(`services/${name}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['functions', 'node_modules'].includes(entry.name))
    .map((entry) => entry.name);

const serviceNames = readdirSync('services');
/** The services whose capabilities stand on levels. */
const levelled = `(${serviceNames.filter((name) => levelsOf(name).length > 0).join('|')})`;

/** A capability imports from those below it alone; a folder that is no level of its service belongs to nothing. */
const levelRules = serviceNames.flatMap((name) => {
  const levels = levelsOf(name);
  if (levels.length === 0) return [];
  const unlisted = foldersOf(name).filter((folder) => !levels.includes(folder));
  if (unlisted.length > 0)
    throw new Error(`services/${name}/service.ts lists no level ${unlisted.join(', ')}`);
  return levels.slice(0, -1).map((level, at) => ({
    name: `${name}-${level}-imports-nothing-above-it`,
    severity: 'error',
    from: { path: `^services/${name}/${level}/` },
    to: { path: `^services/${name}/(?:${levels.slice(at + 1).join('|')})/` },
  }));
});

module.exports = {
  forbidden: [
    ...levelRules,
    {
      name: 'http-is-known-by-http-alone',
      comment: 'A capability may show what one below it shows; what decides and stores knows nothing of it.',
      severity: 'error',
      from: { path: layer('domain|usecases|store|kernel') },
      to: { path: layer('http') },
    },
    {
      name: 'capabilities-are-joined-in-service-ts-alone',
      severity: 'error',
      from: { pathNot: '^services/[^/]+/service\\.ts$' },
      to: { path: '^services/[^/]+/[^/]+/capability\\.ts$' },
    },
    {
      name: 'capabilities-know-neither-service-nor-policy',
      comment: 'What a county may set comes with the ports.',
      severity: 'error',
      from: { path: `^services/${levelled}/[^/]+/`, pathNot: '^services/[^/]+/functions/' },
      to: { path: '^services/[^/]+/(?:service|policy)\\.ts$' },
    },
    {
      name: 'domain-reaches-nothing-impure',
      comment: 'Neither by way of the kernel, which holds what is pure beside what is not.',
      severity: 'error',
      from: { path: `^services/${levelled}/[^/]+/domain/` },
      to: {
        path: '^shared/(?:dynamo|http|functions|messaging)/|node_modules/(?:@aws-sdk|hono)/',
        reachable: true,
      },
    },
    {
      name: 'use-cases-reach-nothing-of-http',
      comment: 'Status, pointer and header are the edge’s, and come in by no way of the kernel either.',
      severity: 'error',
      from: { path: layer('domain|usecases|store') },
      to: { path: '^shared/http/', reachable: true },
    },
    {
      name: 'stores-know-domain-alone',
      severity: 'error',
      from: { path: `^services/${levelled}/[^/]+/store/` },
      to: { path: layer('usecases|http') },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment:
        'A domain decides; it may know its own types, the shared vocabulary and pure arithmetic, nothing that does I/O.',
      severity: 'error',
      from: { path: layer('domain') },
      to: {
        pathNot: [
          layer('domain|kernel'),
          '^shared/(outcome|identifiers|coded-error|refusal-kinds|credit-code|enterprise|project-code|language)\\.ts$',
          '^shared/(calendar|deadlines|events|rules|time)/',
          '^shared/auth/(rights|roles|principal)\\.ts$',
          '^shared/(bounds|constant|evidence|text)\\.ts$',
          '^node:util$|^util$',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'usecases-know-domain-and-ports',
      severity: 'error',
      from: { path: layer('usecases') },
      to: { path: [layer('http|functions'), '^services/[^/]+/(wire|config)', '@aws-sdk|hono'] },
    },
    {
      name: 'a-service-never-imports-another',
      severity: 'error',
      from: { path: service },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'shared-never-imports-services',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(services|infra)/' },
    },
    {
      name: 'product-never-imports-infra',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^infra/' },
    },
    {
      name: 'only-functions-and-wire-know-aws-clients',
      severity: 'error',
      from: { path: '^services/', pathNot: '^services/[^/]+/(functions/|wire\\.ts|service\\.ts)' },
      to: { path: '@aws-sdk/client' },
    },
    {
      name: 'functions-are-called-by-aws-alone',
      severity: 'error',
      from: { path: '^(services|shared)/' },
      to: { path: '^services/[^/]+/functions/' },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      from: { path: '^(services|shared)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
