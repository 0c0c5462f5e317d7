/**
 * What the terminal's bundle leaves out, as a plugin of esbuild: what is not there need not be
 * loaded each time.
 */
import { join } from 'node:path';

/**
 * What Univer's other parts take from the one that draws on a screen: of a sheet that nobody looks
 * at, the top is seen. Selections and the names that somebody types are looked at on a screen only.
 */
const UNDRAWN = `
  export class SpreadsheetSkeleton {
    scrollY = 0;
    constructor(worksheet) {
      this.worksheet = worksheet;
    }
    getOffsetRelativeToRowCol() {
      return { row: 0, column: 0 };
    }
    setScene() {}
    dispose() {}
  }
  export class SheetExtension {}
  export const SpreadsheetExtensionRegistry = { add() {} };
  export const FIX_ONE_PIXEL_BLUR_OFFSET = 0.5;
  export const isObject = (value) => Object.prototype.toString.call(value) === '[object Object]';
  function nobodyLooks() {
    throw new Error('nothing is drawn in the terminal');
  }
  export { nobodyLooks as hasCJKText, nobodyLooks as precisionTo };
`;

/** @param {string} root of the project */
export const leanBundle = (root) => ({
  name: 'lean-bundle',
  setup(build) {
    const namespace = 'lean-bundle';
    const replaced = { '@univerjs/engine-render': UNDRAWN, crypto: '' };
    build.onResolve({ filter: /^@univerjs\/engine-render$/ }, ({ path }) => ({ path, namespace }));
    // Seeds are given: seedrandom's own are not asked for.
    build.onResolve({ filter: /^crypto$/ }, ({ importer, path }) =>
      importer.includes('seedrandom') ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: replaced[path] }));
    // Ids of Univer's own things: Node's cryptography need not be loaded for them.
    build.onResolve({ filter: /^nanoid$/ }, () => ({
      path: join(root, 'node_modules/nanoid/non-secure/index.js'),
    }));
    // For Node it is made of two hundred small files in the JavaScript of 2009.
    build.onResolve({ filter: /^rxjs(?:\/operators)?$/ }, ({ path }) => ({
      path: join(root, 'node_modules', path.replace('rxjs', 'rxjs/dist/esm'), 'index.js'),
    }));
  },
});
