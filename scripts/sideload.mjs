import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';

const developerKey = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

function run(program, ...args) {
  const result = spawnSync(program, args, { encoding: 'utf8' });
  if (result.status !== 0)
    throw new Error(`${program} ${args[0]}: ${result.error?.message ?? result.stderr.trim()}`);
}

/** The folder from which Excel on this Mac account loads add-ins under development. */
const macFile = (home, id) =>
  join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef', `${id}.manifest.xml`);

/**
 * How each platform's Excel is told of an add-in under development, and made to forget it. Excel on
 * the web has no such place: there the clerk uploads the manifest by hand.
 */
const platforms = {
  win32: {
    add: ({ id, manifest, execute }) =>
      execute('reg.exe', 'add', developerKey, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'),
    remove: ({ id, execute }) => execute('reg.exe', 'delete', developerKey, '/v', id, '/f'),
  },
  darwin: {
    add: ({ id, manifest, home }) => {
      const file = macFile(home, id);
      mkdirSync(join(file, '..'), { recursive: true });
      copyFileSync(manifest, file);
    },
    remove: ({ id, home }) => rmSync(macFile(home, id), { force: true }),
  },
};

/**
 * Side-loads the add-in into the Excel of this machine, or takes it out again.
 * @param {'add' | 'remove'} action
 * @param {{ manifest: string, platform: string, home: string,
 *   execute?: (program: string, ...args: string[]) => void }} machine
 *   path of the manifest, Node's name of the platform, the account's home folder; `execute` runs a
 *   program (in a test: notes it)
 * @returns {Promise<boolean>} false if this platform has no Excel to side-load into
 */
export async function sideload(action, { manifest, platform, home, execute = run }) {
  const steps = platforms[platform];
  if (!steps) return false;
  const { id } = await OfficeAddinManifest.readManifestFile(manifest);
  steps[action]({ id, manifest, home, execute });
  return true;
}
