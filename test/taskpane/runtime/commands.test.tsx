/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { associateActions } from '../../../src/taskpane/runtime/associateActions';
import { COMMANDS, giveCommand, type Command } from '../../../src/taskpane/runtime/command';
import type { Enterprise } from '../../../src/domain/register/enterprise';
import { failOnComplaints, press, renderPane } from '../renderPane';

failOnComplaints();

/** Gives a command as Excel does, and lets everything that follows happen. */
async function command(name: Command): Promise<void> {
  await act(async () => {
    giveCommand(name);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

const tab = (): string | null =>
  screen.getAllByRole('tab', { selected: true }).map((each) => each.textContent)[0] ?? null;

describe('commands of the ribbon', () => {
  test('Excel is given the code of each; it ends with the pane in sight', async () => {
    const found = new Map<string, (event: { completed: () => void }) => void>();
    const shown: string[] = [];
    Object.assign(globalThis, {
      Office: {
        actions: {
          associate: (name: string, action: (event: { completed: () => void }) => void) =>
            void found.set(name, action),
        },
        addin: { showAsTaskpane: () => Promise.resolve(void shown.push('shown')) },
      },
    });
    associateActions();
    expect([...found.keys()]).toEqual(['open', ...COMMANDS].map((name) => `Ssj.${name}`));
    await new Promise<void>((completed) => found.get('Ssj.open')?.({ completed }));
    expect(shown.splice(0)).toEqual(['shown']);
    await new Promise<void>((resolve) => {
      found.get('Ssj.verify')?.({
        completed: () => {
          shown.push('completed');
          resolve();
        },
      });
    });
    expect(shown).toEqual(['shown', 'completed']);
    // Given before there was a pane.
    await renderPane();
    expect(tab()).toBe('核查');
  });

  test.each([
    ['health', '抽取', '名录体检'],
    ['ratio', '核查', '比例核查'],
    ['verify', '核查', '复核抽取结果'],
    ['plan', '公示', '表格文书'],
  ] as const)('%s leads to its place', async (name, tabName, heading) => {
    await renderPane();
    await command(name);
    expect(tab()).toBe(tabName);
    expect(screen.getByRole('heading', { level: 2, name: heading })).toBeTruthy();
  });

  test('draw leads to what has to be answered first', async () => {
    await renderPane();
    await command('verify');
    await command('draw');
    expect(tab()).toBe('抽取');
  });

  test('marks are made and taken away without another press, once for each command', async () => {
    const calls: string[] = [];
    await renderPane({
      later: {
        frequency: () => Promise.resolve({ caps: [], kinds: null, marks: [] }),
        markFrequency: () => {
          calls.push('mark');
          return Promise.resolve({ sheet: '超频次', problems: [] });
        },
        clearMarks: () => {
          calls.push('clear');
          return Promise.resolve({ enterprises: 2, removed: 3, problems: [] });
        },
      },
    });
    await command('mark');
    expect(screen.getByText('已标注，清单在工作表「超频次」')).toBeTruthy();
    await press('复核');
    await press('超频次');
    expect(calls).toEqual(['mark']);
    await command('clear');
    expect(screen.getByText('已清除 2 家企业的标注')).toBeTruthy();
    expect(calls).toEqual(['mark', 'clear']);
  });
});

describe('the menu of a cell', () => {
  const enterprise = {
    id: 'QY0001',
    name: '甲公司',
    rowNumber: 5,
    creditCode: '91350100M000100Y4X',
  } as Enterprise;

  test('tells what is known of the enterprise of the row', async () => {
    await renderPane({
      later: {
        enterpriseHere: () => Promise.resolve({ enterprise, problems: [] }),
        enterpriseFacts: () =>
          Promise.resolve({
            unit: null,
            checks: [],
            drawn: [],
            codeFault: { kind: 'check', expected: '3' },
          }),
      },
    });
    await command('code');
    expect(screen.getByRole('heading', { name: '甲公司' })).toBeTruthy();
    expect(screen.getByText('91350100M000100Y4X 校验位不对（应为 3）。请核对证照')).toBeTruthy();
    expect(screen.getByText('没有记录')).toBeTruthy();
    expect(screen.getByText(/^名录里没有生产状态一列/)).toBeTruthy();
  });

  test('says where to go when the row is of no enterprise', async () => {
    await renderPane();
    await command('enterprise');
    expect(screen.getByText('这一行没有认出企业')).toBeTruthy();
  });

  test('writes that an enterprise is closed only when that is pressed', async () => {
    const written: string[] = [];
    await renderPane({
      later: {
        enterpriseHere: () => Promise.resolve({ enterprise, problems: [] }),
        productionCell: () =>
          Promise.resolve({
            place: { sheet: '检查对象名录', cell: 'F5' },
            header: '生产状态',
            value: '在产',
          }),
        markProduction: (_, __, word) => {
          written.push(word);
          return Promise.resolve([]);
        },
      },
    });
    await command('closed');
    expect(screen.getByText(/^「检查对象名录」F5“生产状态”现为“在产”。/)).toBeTruthy();
    expect(written).toEqual([]);
    await press('填为“停产”');
    expect(written).toEqual(['停产']);
    expect(screen.getByText('已填为“停产”')).toBeTruthy();
  });
});
