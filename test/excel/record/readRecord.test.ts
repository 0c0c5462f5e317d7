import fc from 'fast-check';
import { METHODS, type Seed } from '../../../src/domain/draw/draw';
import type { Population } from '../../../src/domain/population/population';
import { verifyDraw } from '../../../src/domain/record/verifyDraw';
import type { Difference } from '../../../src/domain/record/difference';
import { cellAddress } from '../../../src/domain/ground/cellAddress';
import type { SheetTable } from '../../../src/reading/cell/sheetTable';
import type { CellValue } from '../../../src/domain/ground/cellValue';
import { ledgerSheet } from '../../../src/excel/draw/ledgerSheet';
import { listSheet } from '../../../src/excel/draw/listSheet';
import { readRecord } from '../../../src/excel/record/readRecord';
import { recordSheet } from '../../../src/excel/record/recordSheet';
import { seedRemarks } from '../../../src/excel/record/seedRemarks';
import { ledgerText, listText, recordText } from '../../../src/text/sheet/sheetText';
import golden from '../../vectors/draws2.json';
import { aDraw, aRecord, aSeed, smallPopulation } from '../../support/draw';
import { tableOf } from '../../support/contentTable';

function sheetsOf(draw = aDraw()): { record: SheetTable; ledger: SheetTable; list: SheetTable } {
  const made = aRecord(draw);
  const ledger = ledgerSheet(draw, made.layout);
  const list = listSheet(draw, { ...made, contacts: new Map() });
  const record = recordSheet(made, {
    list: list.name,
    ledger: ledger.name,
  });
  return { record: tableOf(record), ledger: tableOf(ledger), list: tableOf(list) };
}

function read(sheets = sheetsOf()) {
  const { recorded, problems } = readRecord(sheets.record, [
    sheets.record,
    sheets.ledger,
    sheets.list,
  ]);
  if (recorded === null || problems.length > 0) throw new Error(JSON.stringify(problems));
  return recorded;
}

test('a draw is read back whole from its three sheets', () => {
  const draw = aDraw();
  const recorded = read(sheetsOf(draw));
  expect(recorded.population.inspectors).toEqual(draw.population.inspectors);
  const byId = new Map(draw.population.units.map((unit) => [unit.id, unit]));
  expect(recorded.population.units).toHaveLength(draw.population.units.length);
  for (const unit of recorded.population.units)
    expect({ ...unit, rowNumber: 2 }).toEqual(byId.get(unit.id));
  expect(recorded.population.profile).toEqual(draw.population.profile);
  expect(recorded.fingerprint).toBe(draw.fingerprint);
});

test.each(METHODS)('an untouched record of method %s verifies', (method) => {
  expect(verifyDraw(read(sheetsOf(aDraw(smallPopulation(), method))))).toEqual([]);
});

test('a record of an older version is repeated by the seed exactly as it holds it, with a remark', () => {
  const seed = ' ２０26 01\u200b05' as Seed;
  const sheets = sheetsOf(aDraw(smallPopulation(), 'seedrandom', seed));
  const recorded = read(sheets);
  expect(recorded.seed).toBe(seed);
  expect(verifyDraw(recorded)).toEqual([]);
  expect(seedRemarks([sheets.record])).toEqual([
    {
      kind: 'seed-as-recorded',
      sheet: sheets.record.sheet,
      cell: expect.stringMatching(/^B\d+$/) as string,
      letters: [
        { place: 1, code: 'U+0020', why: 'space' },
        { place: 6, code: 'U+0020', why: 'space' },
        { place: 9, code: 'U+200B', why: 'unseen' },
      ],
    },
  ]);
  expect(seedRemarks([sheetsOf().record])).toEqual([]);
});

test.each([
  ['20260105', 20260105, '20260105', true],
  ['00020260105', 20260105, '20260105', false],
  ['20260105382914567891', 20260105382914567891, '20260105382914568192', false],
])('a seed %s whose cell became a number is told of', (seed, cell, left, isWhole) => {
  const sheets = sheetsOf(aDraw(smallPopulation(), 'sha256', aSeed(seed)));
  const values = sheets.record.values.map((row) =>
    row[0] === recordText.labels.seed ? [row[0], cell, ...row.slice(2)] : row,
  );
  const told = (rows: typeof values): readonly Difference[] => {
    const { recorded } = readRecord({ ...sheets.record, values: rows }, Object.values(sheets));
    if (recorded === null) throw new Error('the record is whole');
    return verifyDraw(recorded);
  };
  expect(told(values)).toMatchObject([{ what: 'seed', recorded: left, recomputed: seed }]);
  // A record of an earlier version keeps it nowhere else.
  const earlier = told(values.filter((row) => !row.includes(recordText.labels.factsData)));
  expect(earlier[0]).toMatchObject({ what: 'seed', recorded: left, recomputed: '' });
  expect(earlier.length === 1).toBe(isWhole);
});

/** A draw under a profile with every rule that a draw knows. */
const everyRule = (): ReturnType<typeof aDraw> => {
  const population = withCaps(golden.population as unknown as Population);
  const { profile } = population;
  const directed = (profile.directed ?? []).map((each) => ({ ...each, shared: true as const }));
  return aDraw({ ...population, profile: { ...profile, directed } }, 'sha256', aSeed('1'));
};

/** With caps, one of which leaves the first unit alone, and other visits for directed draws. */
function withCaps(population: Population): Population {
  const caps = [
    { times: 4, per: 'year' },
    { times: 3, per: 'quarter', kinds: ['routine'] },
  ] as const;
  return {
    ...population,
    countedTo: '2026-01-05',
    profile: { ...population.profile, caps },
    units: population.units.map((unit, index) => ({
      ...unit,
      caps: [index % 3, index === 0 ? null : 0],
      ...(unit.directed.length === 0
        ? {}
        : {
            directedVisits: unit.directed.map(() => unit.visits + 1),
            directedMonths: unit.directed.map((_, place) => (place === 0 ? [0, 0, 1] : [])),
          }),
      months: index % 2 === 0 ? [] : [1, 0, 2],
    })),
  };
}

test('a draw by all rules is read back whole, and verifies', () => {
  const draw = everyRule();
  const recorded = read(sheetsOf(draw));
  const byId = new Map(draw.population.units.map((unit) => [unit.id, unit]));
  for (const unit of recorded.population.units) {
    const original = byId.get(unit.id);
    expect(unit).toEqual({ ...original, rowNumber: 0 });
  }
  expect(recorded.population.inspectors).toEqual(draw.population.inspectors);
  expect(recorded.directed.map(({ id, quota, drawn }) => [id, quota, drawn])).toEqual(
    draw.directed.map(({ id, quota, drawn }) => [id, quota, drawn]),
  );
  expect(draw.tasks.some(({ directed }) => directed.length > 0)).toBe(true);
  expect(draw.tasks.some(({ shared }) => shared !== undefined)).toBe(true);
  expect(recorded.tasks.map(({ shared }) => shared)).toEqual(
    draw.tasks.map(({ shared }) => shared ?? []),
  );
  expect(verifyDraw(recorded)).toEqual([]);
});

test('a draw by few rules has no columns of others', () => {
  const { ledger, list } = sheetsOf();
  const headers = [...ledger.values, ...list.values].flat();
  for (const extra of [
    ledgerText.extraUnitHeaders,
    ledgerText.extraInspectorHeaders,
    listText.extraHeaders,
  ]) {
    for (const header of Object.values(extra))
      if (header !== listText.extraHeaders.auxiliaries) expect(headers).not.toContain(header);
  }
});

const isHeaderRow = (row: readonly CellValue[]): boolean => row[0] === listText.headers[0];

test.each([
  ['few rules', aDraw],
  ['every rule', everyRule],
])(
  'any changed cell of the ledger that the draw depends on or gave is found, with %s',
  (_, draw) => {
    const original = sheetsOf(draw());
    const cells = original.ledger.values.flatMap((row, rowIndex) =>
      rowIndex < 4 || isHeaderRow(row)
        ? []
        : row.flatMap((value, columnIndex) =>
            columnIndex > 0 && value !== '' ? [{ rowIndex, columnIndex }] : [],
          ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), ({ rowIndex, columnIndex }) => {
        const values = original.ledger.values.map((row) => [...row]);
        const row = values[rowIndex] ?? [];
        row[columnIndex] =
          typeof row[columnIndex] === 'number'
            ? Number(row[columnIndex]) + 1
            : `${String(row[columnIndex])}x`;
        const { recorded, problems } = readRecord(original.record, [
          original.record,
          { ...original.ledger, values },
          original.list,
        ]);
        expect([...problems, ...(recorded === null ? [] : verifyDraw(recorded))]).not.toEqual([]);
      }),
    );
  },
);

/** The columns of rules; items come from a list of their own, test/app/items.test.ts. */
const RULED = Object.entries(listText.extraHeaders).filter(([fact]) => fact !== 'items');

test('a taken away column of the ledger or the list is found', () => {
  const sheets = sheetsOf(everyRule());
  const without = (table: SheetTable, header: string): SheetTable => ({
    ...table,
    values: table.values.map((row) => row.map((value) => (value === header ? '' : value))),
  });
  for (const header of Object.values(ledgerText.extraUnitHeaders).filter((each) =>
    sheets.ledger.values.flat().includes(each),
  )) {
    expect(verifyDraw(read({ ...sheets, ledger: without(sheets.ledger, header) }))).not.toEqual([]);
  }
  for (const [, header] of RULED) {
    expect(verifyDraw(read({ ...sheets, list: without(sheets.list, header) }))).not.toEqual([]);
  }
});

test('a changed helper, joining department, partner or directed draw of a task is found at its cell', () => {
  const sheets = sheetsOf(everyRule());
  const header = sheets.list.values[2] ?? [];
  for (const [fact, text] of RULED) {
    const column = header.indexOf(text);
    const rowIndex = sheets.list.values.findIndex((row, index) => index > 2 && row[column] !== '');
    const values = sheets.list.values.map((row, index) =>
      index === rowIndex ? row.map((value, at) => (at === column ? '别的' : value)) : row,
    );
    const differences = verifyDraw(read({ ...sheets, list: { ...sheets.list, values } }));
    expect(differences).toEqual([
      expect.objectContaining({ what: `task-${fact}`, cell: cellAddress(rowIndex + 1, column) }),
    ]);
  }
});

test('a swapped inspector on the list is found at its cell', () => {
  const sheets = sheetsOf();
  const values = sheets.list.values.map((row) => [...row]);
  const [header = [], first = [], second = []] = values.slice(2);
  const [lead, assists] = [header.indexOf('主办'), header.indexOf('协办')];
  [first[lead], first[assists]] = [
    second[lead] === first[lead] ? (first[assists] ?? '') : (second[lead] ?? ''),
    first[lead] ?? '',
  ];
  const differences = verifyDraw(read({ ...sheets, list: { ...sheets.list, values } }));
  expect(differences).toContainEqual(
    expect.objectContaining({
      what: 'task-lead',
      sheet: sheets.list.sheet,
      cell: cellAddress(4, lead),
    }),
  );
});

test('a record whose ledger is gone says so instead of passing', () => {
  const sheets = sheetsOf();
  const { recorded, problems } = readRecord(sheets.record, [sheets.record, sheets.list]);
  expect(recorded).toBeNull();
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'record-unreadable',
      part: recordText.labels.ledger,
      sheet: sheets.record.sheet,
    }),
  );
});
