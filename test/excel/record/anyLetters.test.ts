import fc from 'fast-check';
import { appendEntry, factsFingerprint, listFingerprint } from '../../../src/domain/act/chain';
import { asDrawn } from '../../../src/domain/act/asDrawn';
import { parseSeed } from '../../../src/domain/draw/ticket/seed';
import { normalizeText, shownText } from '../../../src/domain/ground/normalizeText';
import { factsOf } from '../../../src/domain/record/drawRecord';
import { ledgerSheet } from '../../../src/excel/draw/ledgerSheet';
import { listSheet } from '../../../src/excel/draw/listSheet';
import { readPeriodSheets } from '../../../src/excel/record/periodSheets';
import { recordSheet } from '../../../src/excel/record/recordSheet';
import { verifySheets } from '../../../src/excel/record/verifySheets';
import type { SheetTable } from '../../../src/reading/cell/sheetTable';
import { tableOf } from '../../support/contentTable';
import { aDraw, aRecord, aSeed, smallPopulation } from '../../support/draw';

/** Any letters of Unicode, and more often those that mean something in a cell. */
const letters = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'、；，：（）\\|\'"=+-@_#\n\r\t\0 甲乙丙0') },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));
/** As registers are read. */
const name = letters.map((text) => shownText(text) || '某');
const id = letters.map((text) => normalizeText(text) || '某');

const anyDraw = fc
  .record({
    units: fc.array(fc.record({ id, name, address: name, recusals: fc.array(name) }), {
      minLength: 30,
      maxLength: 30,
    }),
    people: fc.array(fc.record({ id, name, unit: name, recusals: fc.array(name) }), {
      minLength: 6,
      maxLength: 6,
    }),
    seed: letters,
    said: fc.record({
      drawnBy: letters,
      witness: letters,
      redrawReason: letters,
      warning: letters,
    }),
  })
  .map(({ units, people, seed, said }) => {
    const small = smallPopulation();
    const population = {
      ...small,
      units: small.units.map((unit, index) => {
        const own = units[index];
        return own === undefined
          ? unit
          : { ...unit, ...own, id: `${own.id}${index}` as typeof unit.id };
      }),
      inspectors: small.inspectors.map((person, index) => {
        const own = people[index];
        return own === undefined
          ? person
          : { ...person, ...own, id: `${own.id}${index}` as typeof person.id };
      }),
    };
    return { draw: aDraw(population, 'sha256', parseSeed(seed) ?? aSeed()), said };
  });

function sheetsOf({ draw, said }: { draw: ReturnType<typeof aDraw>; said: Said }): SheetTable[] {
  const { warning, ...others } = said;
  const contacts = Object.fromEntries(
    draw.tasks.map(({ unit }) => [unit.id, { contact: said.drawnBy, phone: said.witness }]),
  );
  const record = aRecord(draw, { ...others, warnings: [warning], contacts });
  const list = listSheet(draw, { ...record, contacts: new Map(Object.entries(contacts)) });
  const ledger = ledgerSheet(draw, record.layout);
  const sheets = { list: list.name, ledger: ledger.name, record: '抽取记录 2026Q1' };
  const { fingerprint, seed, method } = draw;
  const entries = appendEntry([], {
    at: record.drawnAt,
    by: record.drawnBy,
    witness: record.witness,
    act: {
      kind: 'draw',
      reason: '',
      ...{ sheets, fingerprint, seed, method },
      listFingerprint: listFingerprint(asDrawn(draw.tasks)),
      factsFingerprint: factsFingerprint(factsOf(record)),
    },
  });
  return [list, ledger, { ...recordSheet(record, sheets, entries), name: sheets.record }].map(
    tableOf,
  );
}

type Said = Readonly<Record<'drawnBy' | 'witness' | 'redrawReason' | 'warning', string>>;

test('an untouched draw verifies whatever letters names, seeds and reasons have', () => {
  fc.assert(
    fc.property(anyDraw, (made) => {
      const tables = sheetsOf(made);
      const { periods, problems } = readPeriodSheets(tables);
      expect(problems).toEqual([]);
      expect(periods).toHaveLength(1);
      expect(periods.flatMap((period) => verifySheets(period, tables).differences)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
