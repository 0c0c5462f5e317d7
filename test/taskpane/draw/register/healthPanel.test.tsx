/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { busy, healthReport } from '../../paneFixture';
import { failOnComplaints, heading, press, renderPane } from '../../renderPane';

failOnComplaints();

async function openHealth(
  ...behaviour: Parameters<typeof renderPane>
): ReturnType<typeof renderPane> {
  const rendered = await renderPane(...behaviour);
  await press('名录体检');
  return rendered;
}

test('problems are grouped by kind and duplicates by what they share, each counted', async () => {
  await openHealth();
  expect(document.activeElement).toBe(heading('名录体检'));
  expect(screen.getByText('检查对象 312 家，检查人员 24 人')).toBeTruthy();
  const groups = [...document.querySelectorAll('summary')].map((summary) => summary.textContent);
  expect(groups[0]).toMatch(/2 处$/);
  expect(groups[1]).toMatch(/91410421MA9F8K123X2 行$/);
  expect(groups).toHaveLength(3);
});

test('empty cells are counted for each column, the emptiest first', async () => {
  await openHealth();
  expect([...document.querySelectorAll('.fills li')].map((row) => row.textContent)).toEqual([
    '环境信用评价空 286 / 312下一处',
    '地址空 12 / 312下一处',
  ]);
  expect(screen.getByText('其余 1 列都填满了。')).toBeTruthy();
});

test('a column’s empty cells are gone to one after the other', async () => {
  const { app } = await openHealth();
  for (let time = 0; time < 3; time++) await press(/^下一处：环境信用评价/);
  expect(app.places.map(({ cell }) => cell)).toEqual(['N5', 'N9', 'N5']);
  const [bar] = document.querySelectorAll<HTMLElement>('.fills .bar > span');
  expect(bar?.style.width).toBe(`${(286 / 312) * 100}%`);
});

test('what the profile needs and the register lacks is said', async () => {
  await openHealth();
  expect(screen.getByText('按方案“唐山高新区 2024”检查。')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('上季度处罚、挂牌督办');
});

test('a report without a profile says so', async () => {
  await openHealth({}, '');
  expect(screen.getByText(/还没有选定方案/)).toBeTruthy();
});

test('every place can be jumped to', async () => {
  const { app } = await openHealth();
  await press('定位到「检查对象名录库」C90');
  await press('定位到「检查对象名录库」C9');
  await press('定位到「检查对象名录库」C8');
  expect(app.places.map(({ cell }) => cell)).toEqual(['C90', 'C9', 'C8']);
});

test('the report is written to a sheet on demand only', async () => {
  const { app } = await openHealth();
  expect(app.healthSheets).toEqual([]);
  await press('生成体检表');
  expect(app.healthSheets).toEqual([healthReport]);
  await press('打开工作表');
  expect(app.places).toEqual([{ sheet: '名录体检', cell: '' }]);
});

test('a busy Excel is said, and the way back leads to the registers', async () => {
  await openHealth({ write: () => ({ sheet: null, problems: [busy] }) });
  await press('生成体检表');
  expect(screen.getByText('正在编辑单元格')).toBeTruthy();
  await press('返回名录');
  expect(heading('核对名录')).toBeTruthy();
});
