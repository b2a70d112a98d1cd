import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const may = (sourceTag, onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });
const capabilities = ['name:contracts', 'name:platform', 'name:calendar', 'name:policy', 'name:org', 'name:tasks'];

/** Who may import whom: the arrows of docs/architecture.md. */
const boundaries = [
  may('name:contracts', []),
  may('name:platform', ['name:contracts']),
  may('name:calendar', ['name:contracts', 'name:platform']),
  may('name:org', ['name:contracts', 'name:platform']),
  may('name:incidents', ['name:contracts', 'name:platform']),
  may('name:audit', ['name:contracts', 'name:platform']),
  may('name:access', ['name:contracts', 'name:platform', 'name:org', 'name:audit']),
  may('name:policy', ['name:contracts', 'name:platform', 'name:calendar']),
  may('name:tasks', [...capabilities, 'name:audit']),
  may('name:notices', capabilities),
  may('name:cycles', capabilities),
  may('name:assessment', capabilities),
  may('type:workflows', ['name:contracts']),
  may('type:activities', ['type:lib']),
  may('name:api', ['type:lib']),
  may('name:worker', ['name:contracts', 'name:platform', 'type:workflows', 'type:activities', 'type:lib']),
  may('name:cli', ['type:lib']),
  may('name:console', ['name:contracts']),
  may('type:test', ['*']),
];

export default tseslint.config(
  {
    ignores: ['**/dist/**', '.nx/**', '.zehuan/**', 'tools/planted/**', 'apps/console/src/api/openapi.types.ts'],
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/console/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: boundaries },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'always' }],
    },
  },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    rules: {
      // Handlers answer nothing, whatever the call in them answers.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['**/*.entity.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // A class of a body or an answer is a shape with rules, not a thing with behaviour: what fits it may stand for it.
    files: ['apps/api/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    // Formulas are made harmless in one place, so there is one way out for sheets.
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'activities/**/*.ts'],
    ignores: ['libs/org/src/workbook.ts', 'libs/org/src/sheets-to-fill.ts', 'libs/org/src/csv.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'exceljs',
                'exceljs/*',
                'csv',
                'csv-*',
                'csv-*/*',
                'papaparse',
                'xlsx',
                'fast-csv',
                '@fast-csv/*',
              ],
              message: 'Write and read sheets with writeTable and readTable of @zehuan/org.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['workflows/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'typeorm', '@nestjs/*', 'pg'],
              message: 'A workflow is deterministic: ask an activity.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
          message: "Local-time getters follow the worker's time zone: use instants, or the UTC getters.",
        },
      ],
    },
  },
);
