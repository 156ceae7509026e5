import boundaries from 'eslint-plugin-boundaries'
import i18next from 'eslint-plugin-i18next'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const shared = ['api', 'component', 'bpmn', 'i18n']
const to = (...types) => ({ to: { element: { types: { anyOf: types } } } })
const from = (...types) => ({ from: { element: { types: { anyOf: types } } } })

/** House rule R11: shared parts -> features -> app; a feature never imports a feature; only src/api calls the network. */
export default tseslint.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/api/schema.d.ts', 'test-results', 'playwright-report'] },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, 'react-hooks': reactHooks },
    settings: {
      'import/resolver': { typescript: true },
      'boundaries/elements': [
        { type: 'app', pattern: 'src/app' },
        { type: 'feature', pattern: 'src/features/*', capture: ['feature'] },
        { type: 'api', pattern: 'src/api' },
        { type: 'component', pattern: 'src/components' },
        { type: 'bpmn', pattern: 'src/bpmn' },
        { type: 'i18n', pattern: 'src/i18n' },
        { type: 'testing', pattern: 'src/testing' },
      ],
    },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { ...from('app'), allow: to('app', 'feature', ...shared) },
            { ...from('feature'), allow: to(...shared) },
            {
              from: { element: { type: 'feature' } },
              allow: {
                to: {
                  element: { type: 'feature', captured: { feature: '{{ from.element.captured.feature }}' } },
                },
              },
            },
            { ...from(...shared), allow: to(...shared) },
            { ...from('testing'), allow: to('app', 'feature', 'testing', ...shared) },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'fetch', 'EventSource', 'XMLHttpRequest', 'WebSocket'],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.test.{ts,tsx}', 'src/testing/**', 'src/app/main.tsx'],
    rules: { 'boundaries/dependencies': 'off', 'max-lines': 'off' },
  },
  { files: ['src/api/**', 'src/testing/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['src/**/*.tsx'],
    ignores: ['src/**/*.test.tsx', 'src/testing/**'],
    plugins: { i18next },
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-text-only',
          words: {
            exclude: [
              '[0-9!-/:-@[-`{-~·●‖⏱☎◐→×…\\s]+',
              'Ringloop',
              'Ctrl',
              'K',
              'Enter',
              'Ctrl Enter',
              'Ctrl K',
              'EN',
              '中',
              '/',
            ],
          },
        },
      ],
    },
  },
)
