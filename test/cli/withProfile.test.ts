import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportProfile } from '../../src/app/profileStore';
import { saveProfileSheet } from '../../src/app/saveProfileSheet';
import { FileFaultError } from '../../src/cli/fileFault';
import { UsageError } from '../../src/cli/options';
import { withProfile } from '../../src/cli/withProfile';
import type { Profile } from '../../src/domain/profile/profile';
import { xiping2024 } from '../../src/text/preset/xiping2024';
import { bureauSheets, workbookOf } from '../support/bureau';
import { openTestExcel, type TestExcel } from '../support/excel';

const folder = mkdtempSync(join(tmpdir(), 'ssj-profile-'));
const file = (name: string): string => join(folder, name);
const own: Profile = { ...xiping2024, id: 'own', name: '本局方案' };

let excel: TestExcel;
beforeAll(async () => {
  excel = await openTestExcel({
    workbook: workbookOf({
      ...bureauSheets(),
      '抽查方案 (9)': [['抽查方案'], ['名称', '坏的方案']],
    }),
  });
  await saveProfileSheet(own);
  writeFileSync(file('own.json'), exportProfile(own));
  writeFileSync(file('broken.JSON'), '{');
});
afterAll(() => {
  excel.dispose();
  rmSync(folder, { recursive: true });
});

/** The profile that the work was done with, or the codes of what kept it from being read. */
async function found(name: string): Promise<Profile | string[]> {
  let profile: Profile | null = null;
  const { exitCode, json } = await withProfile(name, '2026-01-01', (given) => {
    profile = given;
    return Promise.resolve({ exitCode: 0, lines: [], json: {} });
  });
  if (profile !== null) return profile;
  expect(exitCode).toBe(1);
  return (json as { problems: { code: string }[] }).problems.map(({ code }) => code);
}

test('a preset by its id, a file, a sheet of the workbook', async () => {
  expect(await found('xiping-2024')).toBe(xiping2024);
  expect(await found(file('own.json'))).toEqual(own);
  expect(await found('抽查方案')).toEqual(own);
});

test('a file or a sheet that cannot be read is a problem', async () => {
  expect(await found(file('broken.JSON'))).toEqual(['profile-not-json']);
  expect(await found('抽查方案 (9)')).not.toHaveLength(0);
});

test('a name that is none of these is wrong usage, and tells what would be right', async () => {
  await expect(found(file('gone.json'))).rejects.toThrow(FileFaultError);
  await expect(found('没有的方案')).rejects.toThrow(UsageError);
  await expect(found('没有的方案')).rejects.toThrow(/xiping-2024、抽查方案，或 \.json 方案文件/);
});
