/**
 * Requests of every job come into trouble: the workbook is as it was, or whole, the clerk is told,
 * and a second try works. `npm run fidelity -- faults` has each of them come into each trouble; here
 * it is one in three, and the last two.
 */

import { runDraw } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { substitute } from '../../src/app/changeList';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { PageLayout } from '../../src/host/model/worksheet/pageLayout';
import { bureauSheets, workbookOf } from '../support/bureau';
import { aDrawRequest } from '../support/drawRequest';
import { openTestExcel } from '../support/excel';
import { refuse } from '../support/refusal';
import { JOBS } from '../support/troubledJobs';
import { cancelFaults, trialFaults, untroubled } from '../support/troubledTrial';
import { troubledHost, type Trouble } from '../support/troubledHost';

const TROUBLES: readonly Trouble[] = [
  { kind: 'refused', code: 'GeneralException' },
  { kind: 'unsent' },
  { kind: 'typing' },
  { kind: 'gone' },
  { kind: 'late' },
];

test.each(JOBS.map((job, place) => [job.name, job, place] as const))(
  '%s',
  async (_, job, place) => {
    const plain = await untroubled(job);
    const faults: string[] = [];
    for (let at = 1; at <= plain.requests; at++) {
      const isLast = at > plain.requests - 2;
      if (!isLast && at % 3 !== place % 3) continue;
      const taken = TROUBLES[at % TROUBLES.length] ?? { kind: 'unsent' };
      const troubles = isLast ? [taken, { kind: 'unanswered' } as const] : [taken];
      for (const trouble of troubles) {
        const found = await trialFaults(plain, { at, trouble });
        faults.push(...found.map((fault) => `${trouble.kind} ${at}/${plain.requests}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  },
);

test('a draw that is cancelled at any stage leaves the workbook as it was', async () => {
  const [draw] = JOBS;
  if (draw === undefined) throw new Error('there is a draw');
  expect(await cancelFaults(await untroubled(draw))).toEqual([]);
});

test('a draw in which the clerk begins to type is done when the cell has been left', async () => {
  const excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
  troubledHost(excel, 0, { kind: 'unsent' }, (number) => {
    if (number % 3 !== 0) return;
    excel.setEditing(true);
    setTimeout(() => excel.setEditing(false), 40);
  });
  expect(await runDraw(aDrawRequest())).toHaveProperty('kind', 'done');
  excel.dispose();
});

test('sheets that a run left unfinished go with the next reading, which says so', async () => {
  const excel = await openTestExcel({
    workbook: workbookOf({ 正在生成: [], ...bureauSheets(), '正在生成 (2)': [['半张']] }),
  });
  const left = { severity: 'warning', sheet: '正在生成', cell: '', count: 2 };
  excel.host.grid.extras.structureProtected = true;
  const first = await scanWorkbook('2026-01-01');
  expect(first.problems).toContainEqual({ code: 'left-sheets-stay', ...left });
  excel.host.grid.extras.structureProtected = false;
  const { problems, sheetNames, resultSheets } = await scanWorkbook('2026-01-01');
  expect(problems).toContainEqual({ code: 'left-sheets-removed', ...left });
  expect([...sheetNames, ...resultSheets]).toEqual(Object.keys(bureauSheets()));
  const { problems: later } = await scanWorkbook('2026-01-01');
  expect(later.map(({ code }) => code)).not.toContain('left-sheets-removed');
  excel.dispose();
});

test('where no printer answers, a draw and an act cost the looks of pages and nothing else', async () => {
  const excel = await openTestExcel({ workbook: workbookOf(bureauSheets()) });
  const restore = refuse(PageLayout, 'zoom');
  const plain = expect.objectContaining({ code: 'pages-plain', severity: 'warning' }) as unknown;
  const drawn = await runDraw(aDrawRequest());
  expect(drawn).toMatchObject({
    kind: 'done',
    problems: expect.arrayContaining([plain]) as unknown,
  });
  const scan = await scanWorkbook('2026-01-01');
  const task = scan.periods[0]?.current?.tasks[0];
  const acted = await substitute({
    scan,
    period: { year: 2026, quarter: 1 },
    reason: '停产',
    at: '2026年2月3日 9:00',
    by: '赵一',
    witness: '钱二',
    enterprise: task?.unit.id ?? '',
  });
  expect(acted).toMatchObject({
    kind: 'done',
    problems: expect.arrayContaining([plain]) as unknown,
  });
  restore();
  expect((await verifyWorkbook()).differences).toEqual([]);
  excel.dispose();
});
