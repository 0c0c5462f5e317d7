import { countedToLines } from '../../src/cli/countedToLines';
import { cliText } from '../../src/text/cliText';
import { usage } from '../../src/cli/commands';
import { terminal } from '../support/terminal';
import { join } from 'node:path';

const sample = join(__dirname, '../../samples/qinglan-county.xlsx');

test('a day that the command did not say is told with what set it', () => {
  const counted = { countedTo: '2026-03-05' };
  expect(countedToLines(counted, { on: '2026-03-05', announced: false })).toEqual([
    '计入检查截止：2026年3月5日',
  ]);
  expect(countedToLines(counted, { on: undefined, announced: false }).join()).toMatch(
    /^计入检查截止：2026年3月5日（没有给 --on.*窗格默认算到抽取当天）$/,
  );
  expect(countedToLines(counted, { on: '2026-01-01', announced: true })).toEqual([
    '计入检查截止：2026年3月5日（按公告）',
  ]);
  expect(countedToLines({}, { on: undefined, announced: false })).toEqual([]);
});

test('commands that count checks say up to when, and help says by what rule', async () => {
  const quarter = ['--profile', 'xiping-2024', '--year', '2026', '--quarter', '1', '--assume-none'];
  for (const command of ['feasibility', 'trial', 'registers']) {
    const { stdout } = await terminal(command, sample, ...quarter);
    expect(stdout).toMatch(/^计入检查截止：2025年12月31日（没有给 --on/m);
    const said = await terminal(command, sample, ...quarter, '--on', '2026-02-03');
    expect(said.stdout).toMatch(/^计入检查截止：2026年2月3日$/m);
  }
  expect(usage).toContain(cliText.onNote);
});
