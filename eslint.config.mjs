import officeAddins from 'eslint-plugin-office-addins';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const readonly = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default tseslint.config(
  { ignores: ['dist/**', 'dist-web/**', 'release/**', 'node_modules/**', '.cache/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    // Plain JavaScript stands outside the compiler's program: no types to ask, and no compiler that
    // knows every name.
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: readonly('Buffer', 'console', 'process', 'URL') },
    rules: {
      'no-undef': 'error',
      'no-dupe-keys': 'error',
      'no-unreachable': 'error',
      'no-redeclare': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // What Node loads by require.
    files: ['**/*.cjs', 'webpack.config.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: readonly('module', 'require', '__dirname', '__filename'),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Scripts of the browser, one after another in one realm.
    files: ['src/host/transport/office/*.js', 'src/web/serviceWorker.js'],
    languageOptions: {
      sourceType: 'script',
      globals: readonly(
        ...['window', 'document', 'OfficeExtension'],
        ...['self', 'caches', 'fetch', 'Request', 'VERSION', 'FILES'],
      ),
    },
  },
  {
    files: ['src/taskpane/**'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  {
    files: ['src/excel/**', 'src/app/**'],
    plugins: { 'office-addins': officeAddins },
    rules: officeAddins.configs.recommended?.rules ?? {},
  },
);
