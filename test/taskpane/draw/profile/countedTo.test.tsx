/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import {
  failOnComplaints,
  choose,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
  type,
} from '../../renderPane';

failOnComplaints();

const field = (): HTMLInputElement => screen.getByLabelText('计入检查截止');

test('the day up to which checks count is shown, changed, and what the draw goes by', async () => {
  const { app } = await renderPane();
  await press(NEXT_PROFILE);
  expect(field().value).toBe('2026年1月5日');
  type('计入检查截止', '2026-04-01');
  expect(await screen.findByText(/^请填 2025年12月31日至2026年3月31日之间的一天/)).toBeTruthy();
  type('计入检查截止', '2026.2.10');
  await press(NEXT_DRAW);
  expect(screen.getByText('计入检查截止：2026年2月10日（可在“方案”一步改）。')).toBeTruthy();
  type('种子', '1');
  await press('开始抽取');
  expect(app.requests.map(({ on }) => on)).toEqual(['2026-02-10']);
});

test('emptied, it is the day of the draw again; another period has a day of its own', async () => {
  await renderPane();
  await press(NEXT_PROFILE);
  type('计入检查截止', '2026年2月10日');
  type('计入检查截止', '');
  await press(NEXT_DRAW);
  expect(screen.getByText(/^计入检查截止：2026年1月5日/)).toBeTruthy();
  await press(/方案/);
  type('计入检查截止', '2026年2月10日');
  await choose('时段', '第3季度');
  expect(field().value).toBe('2026年6月30日');
});

test('of a batch it is the day of the batch', async () => {
  const { app } = await renderPane();
  await press(NEXT_PROFILE);
  await choose('时段', '自定名称的批次…');
  type('计入检查截止', '2026年9月15日');
  expect(field().value).toBe('2026年9月15日');
  expect(screen.getByText(/^抽取日：2026-09-15。/)).toBeTruthy();
  expect(app.choices.at(-1)?.asOf).toBe('2026-09-15');
});
