import type { EntryOf } from '../../src/domain/act/announced';
import type { AnnounceAct } from '../../src/domain/act/announcement';
import { appendEntry } from '../../src/domain/act/chain';

/** An announcement of 5 January 2026, of the lottery of the eighth. */
export function anAnnouncement(changes: Partial<AnnounceAct> = {}): EntryOf<AnnounceAct> {
  const act: AnnounceAct = {
    kind: 'announce',
    reason: '',
    sheet: '抽取公告 2026Q1',
    madeAt: '2026-01-05T09:30',
    authority: '云溪县分局',
    period: { year: 2026, quarter: 1 },
    profile: { name: '方案', document: '文件', fingerprint: 'p' },
    countedTo: '2026-01-05',
    fingerprint: 'f',
    method: 'sha256',
    categories: [{ category: 'key', total: 12, excluded: 1, quota: 3, how: '12 × 25% = 3' }],
    directed: [],
    exclusions: [{ reason: 'suspended', count: 1 }],
    leftOut: { closed: 0, deregistered: 0, inactive: 0 },
    inspectors: 8,
    source: { name: '双色球第2026004期', at: '2026-01-08T21:30', place: '', writing: '照写' },
    substitute: { name: '掷骰子', at: '2026-01-09T09:00', place: '会议室', writing: '照写' },
    program: '试验 1.0',
    ...changes,
  };
  const [entry] = appendEntry([], { at: '2026年1月5日 09:30', by: '赵一', witness: '钱二', act });
  if (entry === undefined) throw new Error('an entry was appended');
  return { ...entry, act };
}
