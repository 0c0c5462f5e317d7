import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const sample = join(root, 'samples/qinglan-county.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'ssj-change-'));
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(120_000);

function cli(...words: string[]): { status: number | null; value: Record<string, unknown> } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/start.cjs'), ...words, '--json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { status, value: JSON.parse(stdout) as Record<string, unknown> };
}

const book = (name: string): string => join(folder, name);
const quarter = ['--year', '2026', '--quarter', '1'];

test('a list is drawn, changed three times, and verified from its file each time', () => {
  const draw = cli(
    'draw',
    sample,
    '--profile',
    'xiping-2024',
    ...quarter,
    '--seed',
    '314159',
    '--assume-none',
    '--out',
    book('1.xlsx'),
  );
  const [first] = draw.value.selected as { id: string; name: string; lead: string }[];
  if (first === undefined) throw new Error('something is drawn');

  const why = [
    '--reason',
    '停产',
    '--at',
    '2026年2月3日 9:00',
    '--by',
    '赵一',
    '--witness',
    '钱二',
  ];
  const substituted = cli(
    'substitute',
    book('1.xlsx'),
    ...quarter,
    '--enterprise',
    first.name,
    ...why,
    '--out',
    book('2.xlsx'),
  );
  expect(substituted).toMatchObject({
    status: 0,
    value: {
      ok: true,
      entry: { number: 2, by: '赵一', act: { kind: 'substitute', removed: first.id } },
    },
  });
  expect(cli('verify', book('2.xlsx'))).toMatchObject({ status: 0, value: { ok: true } });

  const reassigned = cli(
    'reassign',
    book('2.xlsx'),
    ...quarter,
    '--inspector',
    first.lead,
    '--reason',
    '调离',
    '--out',
    book('3.xlsx'),
  );
  expect(reassigned).toMatchObject({
    status: 0,
    value: { entry: { number: 3, act: { kind: 'reassign', reason: '调离' } } },
  });
  expect(cli('verify', book('3.xlsx'))).toMatchObject({ status: 0, value: { ok: true } });

  const voided = cli(
    'void',
    book('3.xlsx'),
    ...quarter,
    '--reason',
    '名录有误',
    '--out',
    book('4.xlsx'),
  );
  expect(voided).toMatchObject({
    status: 0,
    value: { entry: { number: 4, act: { kind: 'void' } } },
  });
  expect(cli('verify', book('4.xlsx'))).toMatchObject({ status: 0, value: { ok: true } });
});

test('what cannot be done is said, and no file is written', () => {
  const out = ['--out', book('no.xlsx')];
  expect(
    cli('substitute', sample, ...quarter, '--enterprise', '甲厂', '--reason', '停产', ...out),
  ).toMatchObject({
    status: 1,
    value: { ok: false, problems: [{ code: 'list-missing' }] },
  });
  expect(
    cli(
      'substitute',
      book('1.xlsx'),
      ...quarter,
      '--enterprise',
      '没有的厂',
      '--reason',
      '停产',
      ...out,
    ),
  ).toMatchObject({
    status: 1,
    value: { problems: [{ code: 'act-unlisted' }] },
  });
  expect(
    cli(
      'reassign',
      book('1.xlsx'),
      ...quarter,
      '--inspector',
      '没有的人',
      '--reason',
      '调离',
      ...out,
    ),
  ).toMatchObject({
    status: 1,
    value: { problems: [{ code: 'act-person-unknown' }] },
  });
  expect(existsSync(book('no.xlsx'))).toBe(false);
});
