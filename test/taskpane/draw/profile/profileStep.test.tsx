/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { Preparation } from '../../../../src/app/prepareDraw';
import type { Conflict } from '../../../../src/domain/feasibility/conflict';
import { remedyOf } from '../../../../src/domain/feasibility/profileChange';
import { inspectors, scanOf } from '../../paneFixture';
import {
  choose,
  failOnComplaints,
  heading,
  isDisabled,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
} from '../../renderPane';

failOnComplaints();

test('nothing is preselected on a new machine, and the choice is kept', async () => {
  const { memory } = await renderPane({}, '');
  await press(NEXT_PROFILE);
  expect(isDisabled(NEXT_DRAW)).toBe(true);
  await choose('方案', '唐山高新区 2024');
  expect(isDisabled(NEXT_DRAW)).toBe(false);
  expect(memory.kept).toEqual(['tangshan-gaoxin-2024']);
  expect(heading('云溪县生态环境局 2026年第1季度')).toBeTruthy();
});

test('quotas stand with their arithmetic', async () => {
  await renderPane();
  await press(NEXT_PROFILE);
  const table = within(screen.getByRole('table', { name: '各类应抽数' }));
  const rows = table.getAllByRole('row').map((row) => row.textContent);
  expect(rows).toContain('重点50013');
  expect(rows).toContain('50 × 25% = 12.5 → 13');
  expect(rows).toContain('非现场26––');
  expect(rows[0]).toBe('类别总数不参加应抽');
  const foot = screen.getByRole('contentinfo');
  expect(foot.textContent).toContain('本期应抽 37 家：重点 13、');
});

test('the period starts at the current quarter and can be another, whose first day the registers are read by', async () => {
  const { app } = await renderPane();
  await press(NEXT_PROFILE);
  expect(screen.getByRole('combobox', { name: /^时段/ }).textContent).toContain('第1季度');
  await choose('时段', '第3季度');
  await choose('年度', '2027年');
  expect(heading('云溪县生态环境局 2027年第3季度')).toBeTruthy();
  expect(app.choices.map(({ asOf }) => asOf)).toEqual(['2026-07-01', '2027-07-01']);
});

test('rules that cannot be kept stop the clerk', async () => {
  await renderPane({ scan: () => scanOf({ inspectors: inspectors(1) }) });
  await press(NEXT_PROFILE);
  expect(screen.getByText('规则之间有冲突，本期抽不成')).toBeTruthy();
  expect(isDisabled(NEXT_DRAW)).toBe(true);
});

test('the heading takes the focus when the step changes, not when the pane opens', async () => {
  await renderPane();
  expect(document.activeElement).toBe(document.body);
  await press(NEXT_PROFILE);
  expect(document.activeElement).toBe(heading('选定方案'));
  await press(/名录.*已完成/);
  expect(document.activeElement).toBe(heading('核对名录'));
});

describe('conflicts', () => {
  /** A cap against what is asked for, with a remedy that draws less now and one for later only. */
  function withConflict(preparation: Preparation): Preparation {
    const { profile } = preparation.population;
    if (profile.plans.key.quota.kind === 'count') return preparation;
    const conflict: Conflict = {
      problem: {
        code: 'cap-below-quota',
        severity: 'warning',
        sheet: '检查对象名录库',
        cell: '',
        subject: { kind: 'category', category: 'key' },
        units: 12,
        cap: 2,
        needed: 48,
        possible: 24,
        rate: { times: 1, per: 'quarter', yearly: 4 },
      },
      remedies: [
        remedyOf(
          { ...profile, caps: [{ times: 2, per: 'year' }] },
          { code: 'cap', cap: 0, times: 4 },
        ),
        remedyOf(profile, {
          code: 'quota',
          subject: { kind: 'category', category: 'key' },
          quota: { kind: 'count', count: 5, per: 'quarter' },
        }),
      ],
    };
    return {
      ...preparation,
      conflicts: [conflict],
      problems: [...preparation.problems, conflict.problem],
    };
  }

  const FOLDED = '另有 1 处规则冲突，不妨碍本期抽取';

  test('one that does not stop the period is one line below the quotas, told once and without a way to a cell', async () => {
    await renderPane({ prepare: withConflict });
    await press(NEXT_PROFILE);
    const fold = screen.getByText(FOLDED).closest('details');
    expect(fold?.open).toBe(false);
    expect(screen.queryByRole('alert')).toBeNull();
    const table = screen.getByRole('table', { name: '各类应抽数' });
    expect(table.compareDocumentPosition(fold as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(within(fold as HTMLElement).queryByText(/定位/)).toBeNull();
    expect(screen.queryByText(/条提示/)?.textContent ?? '').not.toContain('重点');
  });

  test('a remedy that draws the same now is not offered, another makes the profile the own one of the bureau', async () => {
    const { app } = await renderPane({ prepare: withConflict });
    await press(NEXT_PROFILE);
    expect(screen.queryByText('把上限改为 4')).toBeNull();
    await press('把重点类改为每季度 5 家');
    expect(screen.queryByText(FOLDED)).toBeNull();
    expect(screen.getByText('本局方案（已修改）')).toBeTruthy();
    expect(screen.getByText('与“唐山高新区 2024”有 1 处不同')).toBeTruthy();
    expect(screen.getByText('每季度 25% → 每季度 5 家')).toBeTruthy();
    expect(app.saved).toEqual([]);
  });

  test('a remedy stands in the name at once, and is kept with one press', async () => {
    const { app } = await renderPane({ prepare: withConflict });
    await press(NEXT_PROFILE);
    const name = (): string | null => screen.getByRole('combobox', { name: /^方案/ }).textContent;
    await press('把重点类改为每季度 5 家');
    expect(name()).toContain('唐山高新区 2024（已改）');
    await press('存为本局方案');
    expect(app.saved.map((each) => each.name)).toEqual(['唐山高新区 2024（已改）']);
    expect(screen.getByText('已存到工作表「抽查方案」，随工作簿保存')).toBeTruthy();
    expect(screen.queryByText('本局方案（已修改）')).toBeNull();
    expect(name()).toContain('唐山高新区 2024（已改）');
  });

  test('the preset comes back with one press', async () => {
    await renderPane({ prepare: withConflict });
    await press(NEXT_PROFILE);
    await press('把重点类改为每季度 5 家');
    await press('恢复原方案');
    expect(screen.queryByText('本局方案（已修改）')).toBeNull();
    expect(screen.getByText(FOLDED)).toBeTruthy();
  });

  test('another profile ends the changes of the former one', async () => {
    await renderPane({ prepare: withConflict });
    await press(NEXT_PROFILE);
    await press('把重点类改为每季度 5 家');
    await choose('方案', '许昌建安 2026');
    expect(screen.queryByText('本局方案（已修改）')).toBeNull();
  });
});

describe('trial draw', () => {
  test('shows the loads, says that it does not count, and writes nothing', async () => {
    const { app } = await renderPane();
    await press(NEXT_PROFILE);
    await press('试抽一次');
    const trial = screen.getByRole('region', { name: '试抽，不作数，不写入' });
    expect(document.activeElement).toBe(trial);
    expect(within(trial).getByText('今年任务数（含试抽）：24 人，每人 3～4 家')).toBeTruthy();
    expect(within(trial).getByLabelText('高新区：30 家')).toBeTruthy();
    expect(within(trial).getByLabelText('未填行政区划：7 家')).toBeTruthy();
    expect(app.requests).toEqual([]);
  });

  test('ends with the rules that it was made by', async () => {
    await renderPane();
    await press(NEXT_PROFILE);
    await press('试抽一次');
    await choose('时段', '第3季度');
    expect(screen.queryByRole('region', { name: '试抽，不作数，不写入' })).toBeNull();
  });

  test('is not offered where the draw cannot be made', async () => {
    await renderPane({ scan: () => scanOf({ inspectors: inspectors(1) }) });
    await press(NEXT_PROFILE);
    expect(screen.queryByRole('button', { name: '试抽一次' })).toBeNull();
  });
});

test('directed draws stand under the categories and outside the sum', async () => {
  const directed = [
    {
      id: 'casting',
      total: 51,
      excluded: 5,
      quota: 11,
      steps: [{ kind: 'percent', total: 51, percent: 20, exact: 10.2, count: 11 }],
    },
  ] as const;
  await renderPane({
    prepare: (preparation) => ({ ...preparation, directed }),
  });
  await press(NEXT_PROFILE);
  const rows = within(screen.getByRole('table', { name: '各类应抽数' }))
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(rows.slice(-4)).toEqual([
    '合计309737',
    '定向抽查',
    'casting51511',
    '51 × 20% = 10.2 → 11',
  ]);
});
