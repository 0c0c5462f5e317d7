/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import type { PackOutcome } from '../../../src/app/packEvidence';
import type { PeriodRecord } from '../../../src/domain/act/periodRecord';
import { scanOf } from '../paneFixture';
import { failOnComplaints, press, renderPane, showTab } from '../renderPane';

failOnComplaints();

const period = { year: 2026, quarter: 1 } as const;
const record: PeriodRecord = { period, entries: [], lists: [], current: null };

/** What the browser was given to save. */
const offered: { name: string; type: string; bytes: number }[] = [];

beforeEach(() => {
  offered.length = 0;
  let blob: Blob | null = null;
  Object.assign(URL, {
    createObjectURL: (given: Blob) => {
      blob = given;
      return 'blob:package';
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    offered.push({ name: this.download, type: blob?.type ?? '', bytes: blob?.size ?? 0 });
  });
});
afterEach(() => jest.restoreAllMocks());

async function verified(outcome: PackOutcome, periods = [record]): Promise<void> {
  await renderPane({
    scan: () => scanOf({ periods }),
    later: {
      verifyWorkbook: () =>
        Promise.resolve({
          records: ['抽取记录 2026Q1'],
          differences: [],
          problems: [],
          remarks: [],
          notes: [],
        }),
      packEvidence: (wanted) => {
        expect(wanted).toEqual(period);
        return Promise.resolve(outcome);
      },
      zipPackage: () => Promise.resolve(new Uint8Array(7)),
    },
  });
  await showTab('核查');
  expect(screen.queryByText('证据包')).toBeNull();
  await press('开始复核');
}

const aPackage = (differences: readonly string[]): PackOutcome => ({
  kind: 'done',
  package: {
    name: '证据包 甲局 2026Q1',
    period,
    files: [{ name: 'verify.html', bytes: new Uint8Array(), hash: 'ab12' }],
    differences,
  },
});

test('a click packs the period, hands the zip over and says where it went', async () => {
  await verified(aPackage([]));
  await press('制作证据包：2026年第1季度');
  expect(offered).toEqual([{ name: '证据包 甲局 2026Q1.zip', type: 'application/zip', bytes: 7 }]);
  expect(screen.getByText('已交给浏览器下载：证据包 甲局 2026Q1.zip')).toBeTruthy();
  expect(screen.getByText('ab12')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  await press('再下载一次');
  expect(offered).toHaveLength(2);
});

test('differences in the workbook are said aloud, and the package is made', async () => {
  await verified(aPackage(['一处', '又一处']));
  await press('制作证据包：2026年第1季度');
  expect(offered).toHaveLength(1);
  expect(screen.getByRole('alert').textContent).toContain('工作簿有 2 处不同，已写在证据包里');
});

test('what stops it is said, and nothing is handed over', async () => {
  await verified({
    kind: 'stopped',
    problems: [{ code: 'workbook-busy', severity: 'error', sheet: '', cell: '' }],
  });
  await press('制作证据包：2026年第1季度');
  expect(offered).toEqual([]);
  expect(screen.getByText('正在编辑单元格')).toBeTruthy();
});

test('where no draw can be read, it says so and offers nothing', async () => {
  await verified(aPackage([]), []);
  expect(screen.getByText('没有读得出来的抽取，没有证据可以打包。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^制作证据包/ })).toBeNull();
});
