import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Windows notes the programs that it can start. */
const windowsKey = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';
const macApplication = '/Applications/Microsoft Excel.app';

/**
 * Whether an Excel is installed on this machine.
 *
 * @param {{ platform: string, isKnown?: (key: string) => boolean, isThere?: (path: string) => boolean }} machine
 *   Node's name of the platform; how a key of the registry and a path are looked up (in a test: told)
 * @returns {boolean}
 */
export function hasExcel({ platform, isKnown = isInRegistry, isThere = existsSync }) {
  if (platform === 'win32') return isKnown(windowsKey);
  return platform === 'darwin' && isThere(macApplication);
}

function isInRegistry(key) {
  return spawnSync('reg.exe', ['query', key]).status === 0;
}
