import officeAddins from 'eslint-plugin-office-addins';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.cache/**',
      '**/*.cjs',
      '**/*.mjs',
      'webpack.config.js',
      'src/**/*.js',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
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
