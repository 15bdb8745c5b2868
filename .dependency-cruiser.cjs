const service = '^services/([^/]+)/';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment:
        'A domain decides; it may know its own types, the shared vocabulary and pure arithmetic, nothing that does I/O.',
      severity: 'error',
      from: { path: '^services/.+/domain/' },
      to: {
        pathNot: [
          '^services/.+/domain/',
          '^services/[^/]+/kernel/',
          '^shared/(outcome|identifiers|coded-error|refusal-kinds|credit-code|enterprise|project-code|language)\\.ts$',
          '^shared/(calendar|deadlines|events|rules|time)/',
          '^shared/auth/(rights|roles|principal)\\.ts$',
          '^shared/(bounds|constant|text)\\.ts$',
          '^node:util$|^util$',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'usecases-know-domain-and-ports',
      severity: 'error',
      from: { path: '^services/.+/usecases/' },
      to: { path: '^services/.+/(http|functions|wire|config)/|@aws-sdk|hono' },
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
      from: { path: '^services/', pathNot: '^services/[^/]+/(functions/|wire\\.ts)' },
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
