/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import type { AnnounceRequest } from '../../../../src/app/announceDraw';
import { prepareDraw } from '../../../../src/app/prepareDraw';
import type { WorkbookScan } from '../../../../src/app/scanWorkbook';
import { tangshanGaoxin2024 } from '../../../../src/text/preset/tangshanGaoxin2024';
import { anAnnouncement } from '../../../support/announcement';
import { scanOf } from '../../paneFixture';
import {
  failOnComplaints,
  NEXT_DRAW,
  NEXT_PROFILE,
  press,
  renderPane,
  type,
} from '../../renderPane';

failOnComplaints();

const period = { year: 2026, quarter: 1 } as const;

/** A workbook in which the fixture's registers were announced, or others. */
function announcedScan(fingerprint?: string): WorkbookScan {
  const scan = scanOf();
  const preparation = prepareDraw(scan, tangshanGaoxin2024, period, { on: '2026-01-01' });
  if (preparation === null) throw new Error('the fixture has both registers');
  const { countedTo = '' } = preparation.population;
  const act = { fingerprint: fingerprint ?? preparation.fingerprint, countedTo, period };
  return { ...scan, announced: [{ entry: anAnnouncement(act), starts: [], state: 'open' }] };
}

async function goToDraw(): Promise<void> {
  await press(NEXT_PROFILE);
  await press(NEXT_DRAW);
}

test('the step offers to announce first; the form gives what it was filled with, and says what is wrong', async () => {
  const asked: AnnounceRequest[] = [];
  await renderPane({
    later: {
      announceDraw: (request) => {
        asked.push(request);
        return Promise.resolve({
          kind: 'stopped',
          problems: [
            {
              code: 'announcement-incomplete',
              severity: 'error',
              sheet: '',
              cell: '',
              source: 'substitute',
              part: 'at',
            },
          ],
        });
      },
    },
  });
  await goToDraw();
  expect(screen.getByText('先公告（推荐）')).toBeTruthy();
  expect(document.querySelectorAll('.foot .ms-Button--primary')).toHaveLength(1);
  await press('先公告');
  expect(document.querySelectorAll('.ms-Button--primary')).toHaveLength(1);
  type('期号', '2026004');
  const [day] = screen.getAllByLabelText('产生日期');
  if (day === undefined) throw new Error('the form has days');
  fireEvent.change(day, { target: { value: '2026-01-08' } });
  type('地点', '会议室');
  await press('生成公告');
  expect(asked).toMatchObject([
    {
      period,
      madeAt: '2026-01-05T09:30',
      on: '2026-01-05',
      source: {
        name: '中国福利彩票双色球第2026004期开奖号码',
        at: '2026-01-08T21:30',
        place: '',
      },
      substitute: { name: '现场掷骰子', at: '', place: '会议室' },
      reason: '',
    },
  ]);
  expect(screen.getByText('没有公告，工作簿没有改动')).toBeTruthy();
  expect(screen.getByText(/替代来源没有时间/)).toBeTruthy();
});

test('after an announcement the step asks for its number, and the draw follows it', async () => {
  const { app } = await renderPane({ scan: () => announcedScan() });
  await goToDraw();
  expect(screen.getByText('公告已发布：2026年1月5日 09:30')).toBeTruthy();
  expect(screen.queryByText('先公告（推荐）')).toBeNull();
  await press('开始抽取');
  expect(screen.getByText('请输入公布的号码。')).toBeTruthy();
  expect(app.requests).toEqual([]);
  type('公布的号码', '0511182226310703');
  await press('开始抽取');
  expect(app.requests).toMatchObject([
    {
      seed: '0511182226310703',
      method: 'sha256',
      seedSource: { kind: 'public', source: '双色球第2026004期' },
      follows: { source: 'main', reason: '', startedAt: '2026-01-05T09:30' },
    },
  ]);
});

test('the substitute source needs a reason', async () => {
  const { app } = await renderPane({ scan: () => announcedScan() });
  await goToDraw();
  fireEvent.click(screen.getByLabelText('替代来源'));
  type('公布的号码', '135264');
  await press('开始抽取');
  expect(screen.getByText('请写明种子来源为什么没有号码。')).toBeTruthy();
  type('改用替代来源的理由', '停售');
  await press('开始抽取');
  expect(app.requests).toMatchObject([{ follows: { source: 'substitute', reason: '停售' } }]);
});

test('what is not as announced is said before anything starts', async () => {
  await renderPane({ scan: () => announcedScan('0'.repeat(64)) });
  await goToDraw();
  expect(screen.getByText('与公告不同，现在不能抽取')).toBeTruthy();
});
