import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const clockAndChance = [
  { object: 'Date', property: 'now', message: 'time is an argument in the core' },
  { object: 'Math', property: 'random', message: 'chance is an argument in the core' },
];

/** Folder order inside the core: an area may import only those named for it (docs/architecture.md). */
const coreOrder = {
  shared: [],
  calendar: ['shared'],
  complaint: ['shared', 'calendar'],
  register: ['shared', 'calendar', 'complaint'],
  procedure: ['shared', 'calendar', 'complaint'],
  tracker: ['shared', 'calendar', 'complaint', 'register', 'procedure'],
  report: ['shared', 'calendar', 'complaint', 'register', 'procedure'],
  publish: ['shared', 'calendar', 'complaint', 'register', 'procedure'],
  actions: ['shared', 'calendar', 'complaint', 'register', 'procedure', 'tracker', 'report', 'publish'],
  messages: [
    'shared',
    'calendar',
    'complaint',
    'register',
    'procedure',
    'tracker',
    'report',
    'publish',
    'actions',
  ],
};

const outsideCore = [
  {
    group: ['**/addin/**', '**/scripts/**', '**/templates/**', 'docx', 'exceljs', 'node:*', '@microsoft/*'],
    message: 'the core also runs in the pane, in cells and in tests: pass it in instead',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'no-control-regex': 'off', // complaint texts carry control characters; we look for them on purpose
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['functions/core/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...clockAndChance],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'time is an argument in the core',
        },
      ],
    },
  },
  ...Object.entries(coreOrder).map(([area, allowed]) => ({
    files: [`functions/core/${area}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...outsideCore,
            ...Object.keys(coreOrder)
              .filter((a) => a !== area && !allowed.includes(a))
              .map((a) => ({
                group: [`../${a}/**`, `../../${a}/**`],
                message: `core/${area} comes before core/${a}`,
              })),
          ],
        },
      ],
    },
  })),
  {
    files: ['scripts/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/addin/**'], message: 'scripts and add-in are two shells of one core' },
            { group: ['docx'], message: 'only templates/word knows docx' },
          ],
        },
      ],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
);
