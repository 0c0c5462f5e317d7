import {
  announceDraw,
  type AnnounceOutcome,
  type AnnounceRequest,
} from '../../src/app/announceDraw';
import { runDraw, type DrawOutcome, type DrawRequest } from '../../src/app/runDraw';
import { aDrawRequest } from './drawRequest';

export const ANNOUNCEMENT = '抽取公告 2026Q1';

export const LOTTERY = {
  name: '中国福利彩票3D 第2026006期开奖号码',
  at: '2026-01-06T21:15',
  place: '',
  writing: '按公布的顺序照写全部数字',
} as const;

export const DICE = {
  name: '现场掷骰子',
  at: '2026-01-08T09:00',
  place: '县局三楼会议室',
  writing: '六颗骰子依次掷出的点数',
} as const;

/** Announces the first quarter by the rules that aDrawRequest draws by. */
export function announce(changes: Partial<AnnounceRequest> = {}): Promise<AnnounceOutcome> {
  const { profile, period } = aDrawRequest();
  return announceDraw({
    choice: {},
    assumeNone: true,
    profile,
    period,
    method: 'sha256',
    source: LOTTERY,
    substitute: DICE,
    madeAt: '2026-01-05T09:30',
    by: '赵一',
    witness: '钱二',
    reason: '',
    ...changes,
  });
}

/** Draws by the announcement, when its lottery is over. */
export function follow(
  changes: Partial<DrawRequest> = {},
  options?: Parameters<typeof runDraw>[1],
): Promise<DrawOutcome> {
  return runDraw(
    aDrawRequest({
      seed: '385',
      follows: { source: 'main', reason: '', startedAt: '2026-01-07T09:00' },
      ...changes,
    }),
    options,
  );
}
