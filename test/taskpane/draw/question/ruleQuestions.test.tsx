/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { enterprises, scanOf } from '../../paneFixture';
import {
  choose,
  failOnComplaints,
  isDisabled,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
  type RenderedPane,
} from '../../renderPane';

failOnComplaints();

/** The step 方案 of 唐山高新 over a list that says nothing of what its rules look for. */
async function openStep(profileId?: string): Promise<RenderedPane> {
  const rendered = await renderPane({ scan: () => scanOf({ choice: {} }) }, profileId);
  await press(NEXT_PROFILE);
  return rendered;
}

const rules = (heading: string): (string | null)[] =>
  within(screen.getByRole('list', { name: heading }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

const asked = (): HTMLElement => screen.getByRole('region', { name: /个问题要请您回答$/ });

async function change(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(
      screen.getAllByRole('button', { name: `更改“${name}”的回答` })[0] ?? document.body,
    );
    await Promise.resolve();
  });
}

test('each rule stands with the number that it matched, or with what is missing', async () => {
  await openStep();
  expect(rules('特殊监管对象')).toEqual([
    '环境信用评价 是 C、D、E26 家',
    '挂牌督办名录没有这一列（待回答）',
    '上季度处罚名录没有这一列（待回答）',
    '举报查实名录没有这一列（待回答）',
  ]);
  expect(rules('重点监管对象')).toEqual([
    '重点排污单位名录60 家',
    '排污许可管理类别 是 重点管理0 家（待回答）',
  ]);
});

test('open questions stop the draw, and are not told again as problems', async () => {
  await openStep();
  expect(isDisabled(NEXT_DRAW)).toBe(true);
  expect(screen.getByText('还有 5 个问题没有回答，回答后才能抽取。')).toBeTruthy();
  expect(screen.queryByText(/问题需处理/)).toBeNull();
  expect(screen.queryByText(/条提示/)).toBeNull();
});

test('one press takes all that is missing for not being there, and is remembered', async () => {
  const { app } = await openStep();
  await press('全部按没有处理（5 个）');
  expect(isDisabled(NEXT_DRAW)).toBe(false);
  expect(document.activeElement?.textContent).toBe('问题都已回答');
  expect(rules('特殊监管对象')[1]).toBe('挂牌督办名录没有这一列（按没有处理）更改');
  expect(rules('重点监管对象')[1]).toBe('排污许可管理类别 是 重点管理0 家（按没有处理）更改');
  expect(app.remembered).toHaveLength(1);
  await press('下一步：抽取');
  expect(screen.getByRole('heading', { name: '抽取' })).toBeTruthy();
});

test('a column is answered on its line, and the focus goes to how many are left', async () => {
  await openStep();
  await choose('上季度处罚（检查对象名录）', '按没有处理');
  expect(rules('特殊监管对象')[2]).toBe('上季度处罚名录没有这一列（按没有处理）更改');
  expect(document.activeElement?.textContent).toBe('有 4 个问题要请您回答');
  expect(within(asked()).queryByRole('combobox', { name: /^上季度处罚/ })).toBeNull();
});

test('an unread column is offered by its letter, header and values', async () => {
  await openStep();
  await act(async () => {
    fireEvent.click(screen.getByRole('combobox', { name: /^挂牌督办/ }));
    await Promise.resolve();
  });
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    '按没有处理',
    'A 列“序号”：1、2',
    'J 列“备注”：1、2',
  ]);
});

test('an answer is taken back at its rule, and asked again', async () => {
  await openStep();
  await press('全部按没有处理（5 个）');
  await change('挂牌督办');
  expect(document.activeElement?.textContent).toBe('有 1 个问题要请您回答');
  expect(rules('特殊监管对象')[1]).toBe('挂牌督办名录没有这一列（待回答）');
  expect(isDisabled(NEXT_DRAW)).toBe(true);
});

test('a rule that matched nobody is answered with one press, beside the way to its column', async () => {
  const { app } = await openStep();
  const item = within(asked()).getByRole('group', { name: /排污许可管理类别 是 重点管理/ });
  expect(item.textContent).toContain('填的是：是、否');
  await act(async () => {
    fireEvent.click(within(item).getByRole('button', { name: '定位到「检查对象名录库」F3' }));
    await Promise.resolve();
  });
  expect(app.places).toEqual([{ sheet: '检查对象名录库', cell: 'F3' }]);
  await act(async () => {
    fireEvent.click(within(item).getByRole('button', { name: '按没有处理' }));
    await Promise.resolve();
  });
  expect(rules('重点监管对象')[1]).toBe('排污许可管理类别 是 重点管理0 家（按没有处理）更改');
});

test('the keys that would choose in a closed list open it first', async () => {
  await openStep();
  const list = screen.getByRole('combobox', { name: /^挂牌督办/ });
  await act(async () => {
    fireEvent.keyDown(list, { key: 'ArrowDown', which: 40 });
    await Promise.resolve();
  });
  expect(screen.getByRole('listbox')).toBeTruthy();
  expect(screen.getByText('有 5 个问题要请您回答')).toBeTruthy();
});

test('a screen of questions is shown, the others on demand', async () => {
  await openStep('xuchang-jianan-2026');
  expect(within(asked()).getAllByRole('combobox')).toHaveLength(5);
  expect(within(asked()).queryByRole('group')).toBeNull();
  await press('还有 6 个');
  expect(within(asked()).getAllByRole('combobox')).toHaveLength(7);
  expect(within(asked()).getAllByRole('group')).toHaveLength(4);
});

test('what rules only need a column for says how many have it filled in', async () => {
  await openStep('xuchang-jianan-2026');
  await press(/^全部按没有处理/);
  expect(rules('分类')).toEqual(['分类按名录里的企业分类名录没有这一列（按没有处理）更改']);
  expect(rules('抽取权重')).toContain('2 倍：环境信用评价 是 D、E0 家（按没有处理）更改');
  expect(rules('次数和派组')).toEqual([
    '今年已经检查的次数名录没有这一列（按没有处理）更改',
    '按在编在岗人数计算抽查数名录没有这一列（按没有处理）更改',
  ]);
});

test('a cell of checks this year that is left blank is told as it is counted', async () => {
  const register = enterprises();
  const rows = register.rows.map(({ visits, ...row }, index) =>
    index < 9 ? row : { ...row, visits: visits ?? 0 },
  );
  const columns = {
    ...register.columns,
    visits: { header: '年度检查次数', columnIndex: 10 },
    region: { header: '行政区域', columnIndex: 11 },
  };
  await renderPane(
    { scan: () => scanOf({ enterprises: { ...register, rows, columns } }) },
    'xuchang-jianan-2026',
  );
  await press(NEXT_PROFILE);
  expect(rules('次数和派组')[0]).toBe('今年已经检查的次数300 家已填，9 家空白按 0 次计');
});
