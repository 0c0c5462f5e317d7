/** @jest-environment jsdom */
/** 抽取公告 by clicks on a real workbook: announced, drawn by the number of its source, and verified. */
import { TextEncoder } from 'node:util';
import { fireEvent, screen } from '@testing-library/react';
import { paneApp } from '../../../../src/taskpane/paneApp';
import { paneReviewText } from '../../../../src/text/pane/paneReviewText';
import { ANNOUNCEMENT } from '../../../support/announcedBook';
import { bureauSheets, workbookOf } from '../../../support/bureau';
import { cells, closeBook, openBook, RECORD } from '../../../support/drawnBook';
import { today } from '../../paneFixture';
import {
  failOnComplaints,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
  showTab,
  type,
} from '../../renderPane';

failOnComplaints();
beforeAll(() => {
  // Browsers have one, jsdom has none.
  Object.assign(globalThis, { TextEncoder });
  return openBook(workbookOf(bureauSheets()));
});
afterAll(closeBook);

/** What the program does takes its time here. */
const PATIENCE = { timeout: 60_000 };
const button = (name: string | RegExp): Promise<HTMLElement> =>
  screen.findByRole('button', { name }, PATIENCE);

test('what was announced is drawn by the published number, and verification says so', async () => {
  let now = today();
  await renderPane({ later: paneApp }, 'xiping-2024', () => now);
  await button(NEXT_PROFILE);
  await press(NEXT_PROFILE);
  await button(/^全部按没有处理/);
  await press(/^全部按没有处理/);
  await screen.findByText('问题都已回答', {}, PATIENCE);
  await press(NEXT_DRAW);
  await button('先公告');
  await press('先公告');
  type('期号', '2026004');
  fireEvent.click(screen.getByLabelText('另写一个替代来源，种子来源落空时用'));
  fireEvent.change(screen.getByLabelText('产生日期'), { target: { value: '2026-01-08' } });
  await press('生成公告');
  await screen.findByText('公告已发布：2026年1月5日 09:30', {}, PATIENCE);
  expect(await cells(ANNOUNCEMENT)).toEqual(
    expect.arrayContaining([
      expect.arrayContaining(['种子来源', '中国福利彩票双色球第2026004期开奖号码']),
      expect.arrayContaining(['产生时间', '2026年1月8日 21:30']),
    ]),
  );
  now = new Date(2026, 0, 9, 9, 0);
  type('公布的号码', '0511182226310703');
  await press('开始抽取');
  await screen.findByRole('heading', { name: '抽取结果' }, PATIENCE);
  expect(await cells(RECORD)).toEqual(
    expect.arrayContaining([expect.arrayContaining(['种子', '0511182226310703'])]),
  );
  await showTab('核查');
  await press(paneReviewText.verify.start);
  await screen.findByText(
    /先公告后抽取：公告 2026年1月5日 09:30，种子来源 中国福利彩票双色球第2026004期开奖号码/,
    {},
    PATIENCE,
  );
  expect(screen.getByText(paneReviewText.verify.equal(1))).toBeTruthy();
}, 240_000);
