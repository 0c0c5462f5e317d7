/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { presets } from '../../../../src/text/preset/presets';
import { busy } from '../../paneFixture';
import {
  choose,
  failOnComplaints,
  heading,
  NEXT_PROFILE,
  press,
  renderPane,
  type,
} from '../../renderPane';

failOnComplaints();

async function openEditor(
  ...behaviour: Parameters<typeof renderPane>
): ReturnType<typeof renderPane> {
  const rendered = await renderPane(...behaviour);
  await press(NEXT_PROFILE);
  await press('修改');
  return rendered;
}

test('a percentage counts at once and its arithmetic follows', async () => {
  await openEditor();
  expect(document.activeElement).toBe(heading('修改方案'));
  type('重点：比例', '30');
  expect(screen.getByText('本期：50 × 30% = 15')).toBeTruthy();
  expect(screen.getByText('每季度 25% → 每季度 30%')).toBeTruthy();
});

test('what was typed wrongly is gone to before the editor is left, and given up by leaving again', async () => {
  await openEditor();
  type('重点：比例', '300');
  await press('返回方案');
  expect(document.activeElement).toBe(screen.getByLabelText('重点：比例'));
  expect(screen.getByText(/不改就返回/)).toBeTruthy();
  await press('返回方案');
  expect(heading('选定方案')).toBeTruthy();
});

test('a wrong number changes nothing and says what is wanted', async () => {
  const { app } = await openEditor();
  type('重点：比例', '300');
  expect(await screen.findByText('请填 0 到 100 之间的数。')).toBeTruthy();
  expect(screen.getByText('本期：50 × 25% = 12.5 → 13')).toBeTruthy();
  await press('存为本局方案');
  expect(app.saved).toEqual([]);
  expect(document.activeElement).toBe(screen.getByLabelText('重点：比例'));
});

test('a number typed in full-width digits counts', async () => {
  await openEditor();
  type('重点：比例', '３０％');
  expect(screen.getByText('本期：50 × 30% = 15')).toBeTruthy();
});

test('what is changed back is no change', async () => {
  await openEditor();
  type('重点：比例', '30');
  type('重点：比例', '25');
  expect(screen.queryByText('本局方案（已修改）')).toBeNull();
});

test('another way of setting the number starts with a number of its own', async () => {
  await openEditor();
  await choose('一般：抽查办法', '按人员');
  expect(screen.getByLabelText<HTMLInputElement>('一般：每人对应家数').value).toBe('10');
  await choose('一般：人员口径', '在编在岗');
  expect(screen.getByText('每季度 3% → 每年 1:10（在编在岗）')).toBeTruthy();
});

test('a combined rule is written in words and counts once it can be understood', async () => {
  await openEditor();
  await choose('重点：抽查办法', '写成文字');
  const field = screen.getByLabelText<HTMLTextAreaElement>('重点：抽查数');
  expect(field.value).toBe('每季度 25%');
  type('重点：抽查数', '每季度 25% 或');
  expect(screen.queryByText('本局方案（已修改）')).toBeNull();
  type('重点：抽查数', '每季度25%，不少于20家');
  expect(screen.getByText('每季度 25% → 每季度 25%，不少于 20 家')).toBeTruthy();
});

test('cap, team and deadlines are changed and taken away', async () => {
  const { app } = await openEditor();
  await press(/^检查上限/);
  await press('小组');
  await press(/^期限/);
  await press('添加上限');
  type('上限 1：每家最多', '2');
  expect(screen.getByText('读作：每家每年不超过 2 次。')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: '停产企业也参加抽取' }));
  type('每组持证人员', '3');
  await choose('地区', '本区域');
  await choose('添加时限', '公开检查结果');
  type('公开检查结果：期限', '15');
  await press('存为本局方案');
  expect(app.saved).toMatchObject([
    {
      id: 'own',
      name: '本局方案',
      caps: [{ times: 2, per: 'year' }],
      suspendedInPool: true,
      team: { size: 3, region: 'same' },
      deadlines: expect.arrayContaining([
        { what: 'publish', rule: { kind: 'working-days', days: 15, from: 'task-end' } },
      ]) as unknown,
    },
  ]);
  await press('删除“上限 1”');
  await press('保存到工作表「抽查方案」');
  expect(app.saved[1]).not.toHaveProperty('caps');
  expect(app.formerSheets).toEqual([undefined, '抽查方案']);
  type('存为', '另一份方案');
  await press('存为本局方案');
  expect(app.formerSheets).toEqual([undefined, '抽查方案', undefined]);
});

test('a saved profile is chosen from then on and differs from nothing', async () => {
  const { app, memory } = await openEditor();
  type('重点：比例', '30');
  type('存为', '新县 2026');
  await press('存为本局方案');
  expect(app.saved.map(({ name }) => name)).toEqual(['新县 2026']);
  expect(screen.getByText('已存到工作表「抽查方案」，随工作簿保存')).toBeTruthy();
  expect(memory.kept).toEqual(['sheet:抽查方案']);
  await press('返回方案');
  expect(screen.getByRole('combobox', { name: /^方案/ }).textContent).toContain('新县 2026');
  expect(screen.queryByText('本局方案（已修改）')).toBeNull();
});

test('a profile that could not be saved stays in force', async () => {
  await openEditor({ write: () => ({ sheet: null, problems: [busy] }) });
  type('重点：比例', '30');
  await press('存为本局方案');
  expect(screen.getByText('正在编辑单元格')).toBeTruthy();
  expect(screen.getByText('本期：50 × 30% = 15')).toBeTruthy();
});

test('a draw by changed rules does not bear the name of the preset', async () => {
  const { app } = await openEditor();
  type('重点：比例', '30');
  await press('返回方案');
  await press('下一步：抽取');
  type('种子', '1');
  await press('开始抽取');
  expect(app.requests.map(({ profile }) => profile.name)).toEqual(['唐山高新区 2024（已改）']);
  expect(presets.map(({ id }) => id)).not.toContain(app.requests[0]?.profile.id);
});
