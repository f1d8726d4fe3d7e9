/* Lint: strict, type-checked, in .svelte files too. */
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default tseslint.config(
  {
    // AssemblyScript has types and operators of its own: its compiler is its check.
    ignores: [
      '**/*.as.ts',
      'dist/',
      'dist-single/',
      'node_modules/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'public/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './tests/tsconfig.json',
          './src/domain/tsconfig.json',
          './src/offline/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      // Screens and parts have several props with and without defaults; Svelte needs `let` for bindable ones.
      'prefer-const': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['tests/*.mjs', 'tests/*.js', 'tests/bench/**', 'tests/e2e/**'], rules: { 'no-console': 'off' } },
);
