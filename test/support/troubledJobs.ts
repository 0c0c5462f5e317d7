import { reassign, substitute, voidList, type ActRequest } from '../../src/app/changeList';
import { compareRatios, writeRatioSheet } from '../../src/app/compareRatios';
import { runDraw, type DrawOptions } from '../../src/app/runDraw';
import { scanWorkbook } from '../../src/app/scanWorkbook';
import { verifyWorkbook } from '../../src/app/verifyWorkbook';
import { writeDocument } from '../../src/app/writeDocument';
import type { Problem } from '../../src/text/problem/problemText';
import { announce, follow } from './announcedBook';
import { aDrawRequest } from './drawRequest';

/** What came of a job. */
export interface JobResult {
  readonly isDone: boolean;
  /** Absent where it was not. */
  readonly isCancelled?: boolean;
  readonly problems: readonly Problem[];
}

/** Something that a clerk has the add-in do. */
export interface Job {
  readonly name: string;
  /** The jobs that come before it. */
  readonly after: readonly string[];
  readonly run: (options: DrawOptions) => Promise<JobResult>;
  /** True where its start is entered before anything else, and stays. */
  readonly entersFirst?: true;
}

const { profile, period } = aDrawRequest();

const ended = ({
  kind,
  problems = [],
}: {
  readonly kind: string;
  readonly problems?: readonly Problem[];
}): JobResult => ({ isDone: kind === 'done', isCancelled: kind === 'cancelled', problems });

async function actRequest(): Promise<ActRequest> {
  const scan = await scanWorkbook('2026-01-01');
  return { scan, period, reason: '停产', at: '2026年2月3日 9:00', by: '赵一', witness: '钱二' };
}

/** A unit of the list in force with its lead; empty where Excel could not be read. */
function firstTask({ scan }: ActRequest): {
  readonly enterprise: string;
  readonly inspector: string;
} {
  const task = scan.periods[0]?.current?.tasks.find(({ status }) => status === 'standing');
  return { enterprise: task?.unit.id ?? '', inspector: task?.lead.id ?? '' };
}

/** Acts read the workbook first: what keeps that from working is told by the scan. */
function act(
  work: (request: ActRequest) => Promise<{ kind: string; problems: readonly Problem[] }>,
) {
  return async (): Promise<JobResult> => {
    const request = await actRequest();
    if (request.scan.periods.length === 0)
      return { isDone: false, problems: request.scan.problems };
    return ended(await work(request));
  };
}

export const JOBS: readonly Job[] = [
  {
    name: '抽取',
    after: [],
    run: async (options) => ended(await runDraw(aDrawRequest(), options)),
  },
  {
    name: '重抽',
    after: ['抽取'],
    run: async (options) =>
      ended(await runDraw(aDrawRequest({ redrawReason: '名录有误', seed: '99' }), options)),
  },
  { name: '预告', after: [], run: async () => ended(await announce()) },
  {
    name: '按预告抽取',
    after: ['预告'],
    entersFirst: true,
    run: async (options) => ended(await follow({}, options)),
  },
  {
    name: '复核',
    after: ['抽取'],
    run: async () => {
      const { problems, differences, records } = await verifyWorkbook();
      return { isDone: records.length === 1 && differences.length === 0, problems };
    },
  },
  {
    name: '补抽',
    after: ['抽取'],
    run: act((request) => substitute({ ...request, ...firstTask(request) })),
  },
  {
    name: '改派',
    after: ['抽取'],
    run: act((request) => reassign({ ...request, inspector: firstTask(request).inspector })),
  },
  { name: '作废', after: ['抽取'], run: act(voidList) },
  {
    name: '结果公示',
    after: ['抽取'],
    run: act(async ({ scan }) => {
      const { sheet, problems } = await writeDocument({
        kind: 'publication',
        scan,
        profile,
        period,
        asOf: '2026-03-20',
      });
      return { kind: sheet === null ? 'stopped' : 'done', problems };
    }),
  },
  {
    name: '比例核查',
    after: ['抽取'],
    run: act(async ({ scan }) => {
      const report = compareRatios(scan, profile, period, '2026-03-20');
      if (report === null) return { kind: 'stopped', problems: scan.problems };
      const { sheet, problems } = await writeRatioSheet(report);
      return { kind: sheet === null ? 'stopped' : 'done', problems };
    }),
  },
];
