import type { Act, DrawAct, Entry } from '../../../src/domain/act/act';
import type { AttemptAct } from '../../../src/domain/act/announcement';
import { announcementInForce, announcements } from '../../../src/domain/act/announced';
import { appendEntry } from '../../../src/domain/act/chain';
import { parseEntry } from '../../../src/domain/act/parseEntry';
import { verifyAnnounced } from '../../../src/domain/act/verifyAnnounced';
import { anAnnouncement } from '../../support/announcement';

const announce = anAnnouncement().act;
const attempt: AttemptAct = {
  kind: 'attempt',
  reason: '',
  announcement: 1,
  count: 1,
  startedAt: '2026-01-08T21:30',
  source: 'main',
  seed: '7',
};
const draw: DrawAct = {
  kind: 'draw',
  reason: '',
  sheets: { list: 'l', ledger: 'g', record: 'r' },
  fingerprint: 'f',
  seed: '7',
  method: 'sha256',
  listFingerprint: '',
  announced: { announcement: 1, attempt: 2 },
};

function chain(...acts: readonly Act[]): readonly Entry[] {
  return acts.reduce<readonly Entry[]>(
    (entries, act) => appendEntry(entries, { at: '', by: '', witness: '', act }),
    [],
  );
}

function faults(...acts: readonly Act[]): string[] {
  return verifyAnnounced(
    chain(...acts).map((entry) => {
      const place = { sheet: 's', cell: `H${entry.number}` };
      return { entry, place, dataPlace: place, faults: [] };
    }),
  ).map((difference) => `${difference.what} ${difference.cell}`);
}

const { announced: following, ...unannounced } = draw;

test('a draw that follows its announcement has no difference, nor has one that was not announced', () => {
  expect(following).toEqual({ announcement: 1, attempt: 2 });
  expect(faults(announce, attempt, draw)).toEqual([]);
  expect(faults(unannounced)).toEqual([]);
  const ended = { kind: 'cancelled', reason: '', attempt: 2 } as const;
  const second = { ...attempt, count: 2 };
  const drawn = { ...draw, announced: { announcement: 1, attempt: 4 } };
  expect(faults(announce, attempt, ended, second, drawn)).toEqual([]);
});

test.each<[string, readonly Act[], readonly string[]]>([
  [
    'a source that was known',
    [{ ...announce, madeAt: '2026-01-08T21:30' }],
    ['announced-known H1'],
  ],
  [
    'a start before the source',
    [announce, { ...attempt, startedAt: '2026-01-08T21:29' }],
    ['announced-early H2'],
  ],
  ['starts that are counted wrong', [announce, { ...attempt, count: 2 }], ['announced-count H2']],
  [
    'a substitute without reason',
    [announce, { ...attempt, source: 'substitute', startedAt: '2026-01-09T09:00' }],
    ['announced-substitute H2'],
  ],
  [
    'a substitute that was not announced',
    [
      { ...announce, substitute: null },
      { ...attempt, source: 'substitute', reason: 'x' },
    ],
    ['announced-substitute H2'],
  ],
  ['a start without announcement', [attempt], ['announced-unfounded H1']],
  [
    'an end without start',
    [announce, { kind: 'failed', reason: '', attempt: 2 }],
    ['announced-end H2'],
  ],
  [
    'another fingerprint',
    [announce, attempt, { ...draw, fingerprint: 'x' }],
    ['announced-fingerprint H3'],
  ],
  [
    'another method',
    [announce, attempt, { ...draw, method: 'seedrandom' }],
    ['announced-method H3'],
  ],
  ['another seed', [announce, attempt, { ...draw, seed: '8' }], ['announced-seed H3']],
  [
    'a start that was ended already',
    [announce, attempt, { kind: 'cancelled', reason: '', attempt: 2 }, draw],
    ['announced-end H4'],
  ],
  ['a draw that follows nothing', [draw], ['announced-unfounded H1']],
  [
    'a draw of an announcement that nothing was started of',
    [announce, { ...draw, announced: { announcement: 1, attempt: 1 } }],
    ['announced-seed H2'],
  ],
])('%s is a difference', (_, acts, expected) => {
  expect(faults(...acts)).toEqual(expected);
});

test('a line that cannot be read is passed over', () => {
  const place = { sheet: 's', cell: 'H1' };
  const lines = chain(attempt).map((entry) => ({ entry, place, dataPlace: place, faults: [] }));
  const unreadable = { entry: null, place, dataPlace: place, faults: [] };
  expect(verifyAnnounced([unreadable, ...lines])).toEqual([
    { what: 'announced-unfounded', number: 1, ...place, recorded: '', recomputed: '' },
  ]);
});

test('a draw that passes its announcement by is a difference', () => {
  expect(faults(announce, unannounced)).toEqual(['announced-unfollowed H2']);
});

test('an announcement is in force until a draw or another one', () => {
  expect(announcementInForce(chain(announce, attempt))?.starts).toHaveLength(1);
  expect(announcementInForce(chain(announce, attempt, draw))).toBeNull();
  const states = announcements(chain(announce, announce, attempt)).map(({ state }) => state);
  expect(states).toEqual(['replaced', 'open']);
});

test('entries of announcements, starts and ends are read back as they are; what is none is not', () => {
  const entries = chain(announce, attempt, { kind: 'failed', reason: 'x', attempt: 2 }, draw);
  for (const entry of entries) expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  const broken = { ...entries[3], act: { ...draw, announced: { announcement: '1' } } };
  expect(parseEntry(broken)).toBeNull();
  expect(parseEntry({ ...entries[0], act: { ...announce, source: null } })).toBeNull();
});

test('what only later versions write into an entry is read where it is there, and not where it is none', () => {
  const team = { lead: 'p', assists: [], auxiliaries: [] };
  const substitute = {
    kind: 'substitute',
    list: 'l',
    removed: 'a',
    added: 'b',
    reason: 'x',
    listFingerprint: '',
    ...team,
  } as const;
  const kept = chain(
    { ...draw, factsFingerprint: 'f', itemsFingerprint: 'i' },
    { ...substitute, contact: { contact: '张', phone: '' } },
    substitute,
  );
  for (const entry of kept) expect(parseEntry(entry)).toEqual(entry);
  for (const act of [
    { ...draw, factsFingerprint: 1 },
    { ...draw, itemsFingerprint: null },
    { ...substitute, contact: '张' },
  ])
    expect(parseEntry({ ...kept[0], act })).toBeNull();
});
