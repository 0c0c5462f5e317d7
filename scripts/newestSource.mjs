import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When any of some files, or of the files in some folders, last changed.
 *
 * @param {readonly string[]} paths
 * @returns {number} milliseconds since 1970
 */
export function newestSource(paths) {
  return paths.reduce((latest, path) => {
    const stats = statSync(path);
    return stats.isDirectory()
      ? newestIn(path, Math.max(latest, stats.mtimeMs))
      : Math.max(latest, stats.mtimeMs);
  }, 0);
}

/** Folder by folder: Node's own list of all of them takes several times as long. */
function newestIn(folder, newest) {
  return readdirSync(folder, { withFileTypes: true }).reduce(
    (latest, each) => {
      const path = join(folder, each.name);
      return each.isDirectory() ? newestIn(path, latest) : Math.max(latest, statSync(path).mtimeMs);
    },
    Math.max(newest, statSync(folder).mtimeMs),
  );
}
