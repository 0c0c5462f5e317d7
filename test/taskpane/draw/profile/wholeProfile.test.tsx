/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { prepareDraw, type Preparation } from '../../../../src/app/prepareDraw';
import { presets } from '../../../../src/text/preset/presets';
import { tangshanGaoxin2024 } from '../../../../src/text/preset/tangshanGaoxin2024';
import { scanOf } from '../../paneFixture';
import { choose, failOnComplaints, NEXT_PROFILE, press, renderPane, type } from '../../renderPane';

jest.setTimeout(120_000);
failOnComplaints();

/** The preparations of the profiles that were in force, the last one at the end. */
async function openBlank(): Promise<{
  readonly app: Awaited<ReturnType<typeof renderPane>>['app'];
  readonly last: () => Preparation;
}> {
  const prepared: Preparation[] = [];
  const { app } = await renderPane({
    prepare: (preparation) => {
      prepared.push(preparation);
      return preparation;
    },
  });
  await press(NEXT_PROFILE);
  await press('新建');
  return {
    app,
    last: () => {
      const preparation = prepared.at(-1);
      if (preparation === undefined) throw new Error('nothing was prepared');
      return preparation;
    },
  };
}

/** Ticks values of a drop-down and closes it. */
async function tick(label: string, ...values: readonly RegExp[]): Promise<void> {
  const box = screen.getByRole('combobox', { name: new RegExp(`^${label}`) });
  await act(async () => {
    fireEvent.click(box);
    await Promise.resolve();
  });
  for (const value of values) {
    await act(async () => {
      fireEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name: value }));
      await Promise.resolve();
    });
  }
  await act(async () => {
    fireEvent.keyDown(box, { key: 'Escape', keyCode: 27 });
    await Promise.resolve();
  });
}

async function addCondition(rule: string, number: number, field: string): Promise<string> {
  if (number > 1) await press(`${rule}：添加条件`);
  const label = `${rule}：条件 ${number}`;
  await choose(`${label}：栏目`, field);
  return label;
}

async function demand(category: string, percent: string): Promise<void> {
  await choose(`${category}：抽查办法`, '按比例');
  type(`${category}：比例`, percent);
}

test('唐山 is built from an empty profile by clicking, and comes to its quotas', async () => {
  const { app, last } = await openBlank();
  await press(/^分类规则/);
  await press('添加分类规则');
  await choose('第 1 条（重点）：归入类别', '特殊');
  expect(screen.getAllByText('还没有填好，没有计入。').length).toBeGreaterThan(0);
  const credit = await addCondition('第 1 条（特殊）', 1, '环境信用评价');
  await tick(`${credit}：从名录里选`, /^C（/, /^D（/, /^E（/);
  await addCondition('第 1 条（特殊）', 2, '挂牌督办');
  await addCondition('第 1 条（特殊）', 3, '上季度处罚');
  await addCondition('第 1 条（特殊）', 4, '举报查实');
  await press('添加分类规则');
  await choose('第 2 条（重点）：归入类别', '非现场');
  await addCondition('第 2 条（非现场）', 1, '监督执法正面清单');
  await press('添加分类规则');
  await addCondition('第 3 条（重点）', 1, '重点排污单位名录');
  const permit = await addCondition('第 3 条（重点）', 2, '排污许可管理类别');
  await tick(`${permit}：从名录里选`, /^重点管理（/);
  await demand('重点', '25');
  await demand('特殊', '65');
  await demand('一般', '3');

  const { period } = last().population;
  const preset = prepareDraw(scanOf(), tangshanGaoxin2024, period);
  expect(last().quotas).toEqual(preset?.quotas);
  expect(
    screen.getByText(
      /^环境信用评价 是 C、D、E 或 挂牌督办 为 是 或 上季度处罚 为 是 或 举报查实 为 是：现在 \d+ 家符合，其中 \d+ 家按这一条归入特殊。$/,
    ),
  ).toBeTruthy();

  await press('存为本局方案');
  expect(app.saved).toMatchObject([
    { id: 'own', name: '本局方案', plans: { key: { quota: { kind: 'percent', percent: 25 } } } },
  ]);
});

test('a condition is changed, denied, joined, moved and removed, and the change taken back', async () => {
  const { last } = await openBlank();
  const rules = () => last().population.profile.categoryRules;
  await press(/^分类规则/);
  await press('添加分类规则');
  const label = await addCondition('第 1 条（重点）', 1, '行业类别');
  await choose(`${label}：比较`, '不含');
  expect(rules()).toEqual([]);
  type(`${label}：内容`, '印染、“水、土”');
  const dyeing = { not: { field: 'industry', contains: ['印染', '水、土'] } };
  expect(rules()).toEqual([{ category: 'key', any: [dyeing] }]);

  await press(`${label}：添加“并且”`);
  await choose(`${label}（2）：栏目`, '年度检查次数');
  type(`${label}（2）：内容`, '2');
  expect(rules()[0]?.any).toEqual([{ all: [dyeing, { field: 'visits', atLeast: 2 }] }]);

  await press('添加分类规则');
  await choose('第 2 条（重点）：归入类别', '特殊');
  await addCondition('第 2 条（特殊）', 1, '挂牌督办');
  await press('上移“第 2 条（特殊）”');
  expect(rules().map(({ category }) => category)).toEqual(['special', 'key']);
  await press('删除“第 1 条（特殊）”');
  expect(rules().map(({ category }) => category)).toEqual(['key']);
  await press('撤销上一步');
  expect(rules().map(({ category }) => category)).toEqual(['special', 'key']);
});

test('a faulty text says what is wrong and what would be read, and keeps the clerk from saving', async () => {
  const { app, last } = await openBlank();
  await press(/^分类规则/);
  await press('添加分类规则');
  const label = '第 1 条（重点）：条件 1';
  await press(`${label}：写成文字`);
  type(`${label}：文字`, '环境信用平价 是 C');
  expect(
    await screen.findByText(
      /“环境信用平价”不是检查对象名录的栏目。相近的写法：环境信用评价 是 C。/,
    ),
  ).toBeTruthy();
  // What is typed outlives the folding of its section, which unfolds for it.
  await press(/^分类规则.*项$/);
  await press('存为本局方案');
  expect(app.saved).toEqual([]);
  expect(document.activeElement).toBe(screen.getByLabelText(`${label}：文字`));
  expect(screen.getByText(/^有的内容没有填好/)).toBeTruthy();
  type(`${label}：文字`, '非（环境信用评价 是 A 或 挂牌督办 为 是）');
  expect(last().population.profile.categoryRules[0]?.any).toEqual([
    {
      not: {
        any: [
          { field: 'credit', is: ['A'] },
          { field: 'supervised', is: [true] },
        ],
      },
    },
  ]);
  expect(screen.getByText('这个条件的且、或、非套了几层，只能写成文字。')).toBeTruthy();
});

test('an exemption, a weight and a directed draw are added', async () => {
  const { last } = await openBlank();
  await press(/^排除与免检/);
  await press('添加免检');
  type('第 1 项：名称', '正面清单');
  await choose('正面清单：条件 1：栏目', '监督执法正面清单');
  await press(/^权重/);
  await press('添加权重');
  const weight = '第 1 项权重：条件 1';
  await choose(`${weight}：栏目`, '备注');
  await choose(`${weight}：比较`, '不为空');
  type('第 1 项权重：倍数', '3');
  await press(/^定向抽查/);
  await press('添加定向抽查');
  type('第 1 个：名称', '涉水专项');
  await choose('涉水专项：企业：条件 1：栏目', '重点排污单位名录');
  fireEvent.click(screen.getByRole('checkbox', { name: '涉水专项：限定人员' }));
  await choose('涉水专项：人员：条件 1：栏目', '部门岗位');
  await tick('涉水专项：人员：条件 1：从名录里选', /^水科（/);
  await choose('涉水专项：抽查办法', '按家数');
  type('涉水专项：家数', '4');
  const { profile } = last().population;
  expect(profile).toMatchObject({
    exemptions: [{ name: '正面清单', any: [{ field: 'positiveList', is: [true] }] }],
    weights: [{ factor: 3, any: [{ column: '备注', filled: true }] }],
    directed: [
      {
        name: '涉水专项',
        units: { field: 'keyListed', is: [true] },
        inspectors: { field: 'department', is: ['水科'] },
        plan: { quota: { kind: 'count', count: 4, per: 'quarter' } },
      },
    ],
  });
  expect(last().directed.map(({ quota }) => quota)).toEqual([4]);
  expect(screen.getByText(/^重点排污单位名录 为 是：现在 \d+ 家符合；每季度 4 家。$/)).toBeTruthy();
  // Nothing of the code's own names is shown.
  expect(document.querySelector('main')?.textContent).not.toMatch(/[a-z]{3}/);
});

test('clauses are added, cited by their numbers and taken away with what cites them', async () => {
  const { last } = await openBlank();
  await press(/^条款/);
  await press('添加条款');
  type('第 1 条：条款号', '二（三）');
  type('第 1 条：原文', '每季度至少抽查25%');
  await press('小组');
  await choose('每组持证人员：依据的条款', '二（三） 每季度至少抽查25%');
  expect(last().population.profile.team.clause).toBe('二（三）');
  await press('删除“二（三）”');
  expect(last().population.profile.team).not.toHaveProperty('clause');
  expect(last().population.profile.clauses).toEqual({});
});

test('a section in words takes what has no form, and tells of what it cannot read', async () => {
  const { last } = await openBlank();
  await press('各类抽查数：整段写成文字');
  type('各类抽查数 第 1 行：抽查数', '每季度 25% 或 每年 20 家');
  type('各类抽查数 第 1 行：月份', '十三月');
  expect(await screen.findByText(/^月份的“十三月”/)).toBeTruthy();
  expect(last().population.profile.plans.key).not.toHaveProperty('months');
  type('各类抽查数 第 1 行：月份', '4月至11月');
  expect(last().population.profile.plans.key).toMatchObject({
    quota: { kind: 'or' },
    months: { first: 4, last: 11 },
  });
  await press('各类抽查数：改用选项');
  expect(screen.getByText('读作：每季度 25% 或 每年 20 家，4月至11月。')).toBeTruthy();
});

test('every preset can be copied and looked through without a change of its rules', async () => {
  const { last } = await openBlank();
  for (const section of [
    /^基本信息/,
    /^分类规则/,
    /^检查上限/,
    /^排除与免检/,
    /^权重/,
    /^定向抽查/,
  ])
    await press(section);
  for (const section of [/^小组/, /^联合抽查/, /^比例要求/, /^期限/, /^条款/]) await press(section);
  for (const preset of presets) {
    await choose('选择起点', `照抄“${preset.name}”`);
    const { name, ...rules } = last().population.profile;
    expect(name).toBe(`${preset.name}（照抄）`);
    expect({ ...rules, name: preset.name, id: preset.id }).toEqual(preset);
    expect(document.querySelector('[aria-invalid="true"], [data-unfinished]')).toBeNull();
  }
});
