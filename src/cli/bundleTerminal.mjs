import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import verifyPage from '../../scripts/verifyPage.cjs';
import { leanBundle } from './leanBundle.mjs';
import { putBundle } from './putBundle.mjs';

/** What the bundle is made by, and the packages in it. */
const MAKERS = [
  ...['bundleTerminal.mjs', 'leanBundle.mjs', 'putBundle.mjs'].map((name) => `src/cli/${name}`),
  'scripts/verifyPage.cjs',
  'package-lock.json',
];

/**
 * Bundles the terminal: what starts it, what a thread of its own runs, and the program.
 *
 * @param {string} root of the project
 * @param {string} folder for the scripts, and for the list of what they are made of
 */
export async function bundleTerminal(root, folder) {
  const shared = {
    absWorkingDir: root,
    write: false,
    metafile: true,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  };
  const program = join(folder, 'main.cjs');
  const made = await Promise.all([
    build({ ...shared, entryPoints: ['src/cli/startProgram.ts'] }),
    build({ ...shared, entryPoints: ['src/cli/apart.ts'] }),
    build({
      ...shared,
      entryPoints: ['src/cli/main.ts'],
      // An expression: what it gives is the exports.
      banner: { js: '(function(require){const module={exports:{}};' },
      footer: { js: 'return module.exports})' },
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(program).href) },
      plugins: [verifyPage.plugin, leanBundle(root)],
      loader: { '.py': 'text' },
    }),
  ]);
  const [starting, apart, working] = made.map(({ outputFiles: [file] }) => file.text);
  const inputs = made.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const own = [...inputs, ...verifyPage.scriptSources()].filter((path) => path.startsWith('src/'));
  const sources = [...new Set([...own, ...MAKERS])];
  putBundle(folder, [
    ['sources.json', JSON.stringify(sources)],
    ['startProgram.cjs', starting],
    ['apart.cjs', apart],
    ['main.cjs', working],
  ]);
}
