/** What the type checker does not see: promises left alone, values of unknown type, and access that is decided by default. */
import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { linearPatterns } from './lint/linearPatterns.js'

/** Payload's Local API skips access control unless it is told otherwise, so every call says which it wants. */
const localApiCalls = [
  'find',
  'findByID',
  'findGlobal',
  'findVersions',
  'findVersionByID',
  'create',
  'update',
  'updateGlobal',
  'delete',
  'count',
  'duplicate',
  'restoreVersion',
]

const saysOverrideAccess = {
  selector: `CallExpression[callee.object.property.name="payload"][callee.property.name=/^(${localApiCalls.join('|')})$/] > ObjectExpression:not(:has(> Property[key.name="overrideAccess"])):not(:has(> SpreadElement))`,
  message: 'Say overrideAccess: false and pass the request, or say overrideAccess: true with a comment that says why.',
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '**/.next/',
      '.data/',
      'media/',
      '**/migrations/',
      'test-results/',
      '**/next-env.d.ts',
      'src/content/payload-types.ts',
      '**/importMap.js',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Payload hands documents to hooks as `any`: which fields there are depends on the installed plugins.
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      // A hook or handler that Payload wants to be a function of a certain kind may ignore what it gets.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `return sendProblem(…)` ends an Express handler.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Payload marks one member of the union of operations as deprecated; the rule takes the whole union for it.
      '@typescript-eslint/no-deprecated': 'off',
      'no-restricted-syntax': ['error', saysOverrideAccess],
    },
  },
  {
    // What input comes to. Docs and tests choose their own texts.
    files: ['payload.config.ts', 'src/**', 'collections/**', 'globals/**', 'examples/**', 'bench/**'],
    plugins: { verkosto: { rules: { 'linear-patterns': linearPatterns } } },
    rules: { 'verkosto/linear-patterns': 'error' },
  },
  {
    // The rule follows GraphQL's types, which lead back to themselves, until its stack is full.
    files: ['src/server/graphql/quantifiers.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { Buffer: 'readonly', process: 'readonly' } } },
)
