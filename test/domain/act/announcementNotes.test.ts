import type { Act, DrawAct, Entry } from '../../../src/domain/act/act';
import type { AttemptAct } from '../../../src/domain/act/announcement';
import { announcementNotes } from '../../../src/domain/act/announcementNotes';
import { appendEntry } from '../../../src/domain/act/chain';
import { anAnnouncement } from '../../support/announcement';

const announce = (sheet: string): Act => ({ ...anAnnouncement().act, sheet });
const attempt = (announcement: number, count: number): AttemptAct => ({
  kind: 'attempt',
  reason: '',
  announcement,
  count,
  startedAt: '2026-01-08T21:30',
  source: 'main',
  seed: '7',
});
const draw = (record: string, announced?: DrawAct['announced']): DrawAct => ({
  kind: 'draw',
  reason: '',
  sheets: { list: `list ${record}`, ledger: `ledger ${record}`, record },
  fingerprint: 'f',
  seed: '7',
  method: 'sha256',
  listFingerprint: '',
  ...(announced === undefined ? {} : { announced }),
});
const redraw: DrawAct = { ...draw('second', { announcement: 5, attempt: 6 }), kind: 'redraw' };

const chain = (...acts: readonly Act[]): readonly Entry[] =>
  acts.reduce<readonly Entry[]>(
    (entries, act) => appendEntry(entries, { at: '', by: '', witness: '', act }),
    [],
  );

/** Each note with its sheet and the numbers of the entries that it is about. */
const notes = (entries: readonly Entry[], ...records: readonly string[]): string[] =>
  announcementNotes(entries, records).map((note) => {
    const about = [
      ...('announced' in note ? [note.announced.entry] : []),
      ...('start' in note ? [note.start.entry] : []),
      ...('by' in note ? [note.by] : []),
    ];
    return [note.kind, note.sheet, ...about.map(({ number }) => number)].join(' ');
  });

test('each draw has its announcement and start, or is said to have none', () => {
  const entries = chain(
    announce('A'),
    attempt(1, 1),
    { kind: 'failed', reason: 'x', attempt: 2 },
    draw('first'),
    announce('B'),
    attempt(5, 1),
    redraw,
  );
  // The first start failed, and the draw after it followed none.
  expect(notes(entries, 'first', 'second', 'third')).toEqual([
    'start A 2',
    'unannounced first',
    'announced second 5 6',
    'unannounced third',
  ]);
});

test('of several starts the draw has the one that it completes', () => {
  const entries = chain(
    announce('A'),
    attempt(1, 1),
    { kind: 'cancelled', reason: '', attempt: 2 },
    attempt(1, 2),
    draw('first', { announcement: 1, attempt: 4 }),
  );
  expect(notes(entries, 'first')).toEqual(['start A 2', 'announced first 1 4']);
});

test('a start that nothing ended, one that was replaced and one that is open are told', () => {
  const entries = chain(announce('A'), attempt(1, 1), announce('B'));
  expect(notes(entries)).toEqual(['start A 2', 'replaced A 1 3', 'open B 3']);
});
