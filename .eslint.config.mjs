import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const wholeZodBundlesEveryLocale =
  'Write `import * as z from "zod"`: the named import bundles every locale (469 KB instead of 113).';

const zodWhole = ['ImportSpecifier', 'ImportDefaultSpecifier'].map((kind) => ({
  selector: `ImportDeclaration[source.value="zod"] > ${kind}`,
  message: wholeZodBundlesEveryLocale,
}));

export default tseslint.config(
  { ignores: ['.local/**', 'node_modules/**', '**/*.cjs', '**/*.mjs'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Hono 4 deprecates its Lambda adapter in favour of a package that is not published yet.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'handle', package: 'hono' }] },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...zodWhole],
    },
  },
  {
    files: ['services/**/*.ts', 'shared/**/*.ts', 'infra/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['services/**/{domain,usecases}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument: take `now` from the caller.' },
        { object: 'process', property: 'env', message: 'Configuration is read in config.ts alone.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...zodWhole,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is an argument: take `now` from the caller.',
        },
      ],
    },
  },
  {
    files: ['infra/{command,local,operator}/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Answers of the API are read as what they are: JSON of any shape.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
