/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { ProbeResult } from '../../../src/app/selfCheck';
import { registerPaneIcons } from '../../../src/taskpane/common/icons';
import {
  SelfCheckPage,
  type SelfCheckPageProps,
} from '../../../src/taskpane/selfcheck/SelfCheckPage';

registerPaneIcons();
jest.useFakeTimers();

const apostrophe: ProbeResult = {
  name: 'apostrophe',
  source: 'https://learn.microsoft.com/',
  expected: 'abc',
  found: "'abc",
  outcome: 'different',
  milliseconds: 3,
};
const whileEditing: ProbeResult = {
  ...apostrophe,
  name: 'while-editing',
  expected: 'InvalidOperationInCellEditMode',
  found: 'InvalidOperationInCellEditMode',
  outcome: 'as-expected',
};
const checkOf: SelfCheckPageProps['app']['checkOf'] = (results) => ({
  count: results.length,
  results,
  differences: results.filter(({ outcome }) => outcome === 'different'),
  file: '{}',
});
const press = (name: string): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });
const show = (changes: Partial<SelfCheckPageProps['app']> = {}): void => {
  const app = {
    checkOf,
    selfCheck: () => Promise.resolve({ check: checkOf([apostrophe]), problems: [] }),
    tryWhileEditing: () => Promise.resolve(whileEditing),
    ...changes,
  };
  render(<SelfCheckPage app={app} />);
};
const row = (name: string): string[] =>
  within(screen.getByRole('row', { name: new RegExp(name) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

test('each probe is shown with what was expected and what was found', async () => {
  show();
  await press('开始自检');
  expect(screen.getByRole('heading', { name: '自检 1 项，有 1 项与期望不同' })).toBeTruthy();
  expect(row('写入以单引号开头的文字')).toEqual([
    '写入以单引号开头的文字',
    '不同',
    '"abc"',
    `"'abc"`,
    '3 毫秒',
  ]);
  expect(screen.getByRole('button', { name: '保存自检结果' })).toBeTruthy();
});

test('it says how far it is', async () => {
  show({
    selfCheck: (onResult) => {
      onResult?.(apostrophe, 50);
      return new Promise(() => undefined);
    },
  });
  await press('开始自检');
  expect(screen.getByRole('status').textContent).toBe('正在自检，第 1 项，共 50 项');
});

test('a cell that is being edited is tried when the clerk has had time to open one', async () => {
  show();
  await press('开始自检');
  await press('试这一项');
  expect(screen.getByText('请现在去编辑单元格…')).toBeTruthy();
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  expect(row('正在编辑单元格时读取')[1]).toBe('一致');
  expect(screen.getByRole('heading', { name: '自检 2 项，有 1 项与期望不同' })).toBeTruthy();
});

test('an Excel that refuses is said', async () => {
  const busy = { code: 'workbook-busy', severity: 'error', sheet: '', cell: '' } as const;
  show({ selfCheck: () => Promise.resolve({ check: null, problems: [busy] }) });
  await press('开始自检');
  expect(await screen.findByText('正在编辑单元格')).toBeTruthy();
});
