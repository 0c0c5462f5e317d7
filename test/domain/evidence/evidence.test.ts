import fc from 'fast-check';
import { appendEntry, listFingerprint } from '../../../src/domain/act/chain';
import { asDrawn } from '../../../src/domain/act/asDrawn';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import { csvDifferences, csvText, parseCsv } from '../../../src/domain/evidence/csv';
import { evidenceOf, writeEvidence, type Evidence } from '../../../src/domain/evidence/evidence';
import { evidenceDifferences } from '../../../src/domain/evidence/evidenceDifferences';
import { parseEvidence } from '../../../src/domain/evidence/parseEvidence';
import { fingerprint } from '../../../src/domain/population/canonical';
import { drawablePopulation } from '../../support/arbitraryPopulation';
import { aSeed } from '../../support/draw';
import { recordedDraw } from '../../support/recordedDraw';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', '"', ',', '\r\n', 'a\nb', '', '</script>', '\u2028'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
);
const cells = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });

const sheets = { list: '抽查名单 2026Q1', ledger: '抽取底册 2026Q1', record: '抽取记录 2026Q1' };

const evidence: fc.Arbitrary<Evidence> = fc
  .record({ population: drawablePopulation, cells })
  .map(({ population, cells: rows }) => {
    const { draw } = drawPeriod(population, aSeed(), 'sha256');
    if (draw === null) throw new Error('such a population can be drawn from');
    const tasks = asDrawn(draw.tasks);
    const entries = appendEntry([], {
      at: '',
      by: '赵一',
      witness: '',
      act: {
        kind: 'draw',
        reason: '',
        sheets,
        fingerprint: fingerprint(population),
        seed: draw.seed,
        method: draw.method,
        listFingerprint: listFingerprint(tasks),
      },
    });
    return evidenceOf(
      {
        period: population.period,
        lists: [{ sheets, recorded: recordedDraw(draw), tasks, state: 'current' }],
      },
      {
        entries: [...entries, null],
        sheets: [{ name: sheets.list, file: 'a.csv', cells: rows }],
        found: { differences: ['一处'], remarks: [] },
      },
    );
  });

test('evidence that was written is read back as it was, and gives the same text again', () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const text = writeEvidence(given);
      const { evidence: read, faults } = parseEvidence(text);
      expect(faults).toEqual([]);
      expect(read).not.toBeNull();
      expect(writeEvidence(read ?? given)).toBe(text);
      expect(evidenceDifferences(read ?? given, given)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

/** Paths of all values below some data. */
function paths(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  return typeof value !== 'object' || value === null
    ? [[...path]]
    : Object.entries(value).flatMap(([key, own]) =>
        paths(own, [...path, Array.isArray(value) ? Number(key) : key]),
      );
}

test('a changed value of a draw or an entry differs at its path, or is no evidence any more', () => {
  fc.assert(
    fc.property(evidence, fc.nat(), (given, nth) => {
      const wanted = JSON.parse(writeEvidence(given)) as Evidence;
      const changed = JSON.parse(writeEvidence(given)) as Evidence;
      const all = [...paths(changed.draws, ['draws']), ...paths(changed.entries, ['entries'])];
      const path = all[nth % all.length] ?? [];
      const holder = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>(
          (value, key) => value[key] as Record<string, unknown>,
          changed as unknown as Record<string, unknown>,
        );
      const key = path.at(-1) ?? '';
      const value = holder[key];
      holder[key] =
        typeof value === 'number'
          ? value + 1
          : typeof value === 'boolean'
            ? !value
            : `${String(value)}x`;
      const { evidence: read, faults } = parseEvidence(JSON.stringify(changed));
      if (read === null) expect(faults.length).toBeGreaterThan(0);
      else {
        const found = evidenceDifferences(read, wanted);
        expect(found.length).toBeGreaterThan(0);
        expect(found[0]?.path.slice(0, path.length)).toEqual(path);
      }
    }),
    { numRuns: 100 },
  );
});

test('a text that is no evidence is told by the places that are wrong', () => {
  expect(parseEvidence('')).toEqual({ evidence: null, faults: [{ path: '', code: 'type' }] });
  const { evidence: read, faults } = parseEvidence('{"format":"x","version":2,"draws":[{}]}');
  expect(read).toBeNull();
  expect(faults).toEqual(
    expect.arrayContaining([
      { path: 'format', code: 'value' },
      { path: 'version', code: 'value' },
      { path: 'draws.0.seed', code: 'missing' },
      { path: 'sheets', code: 'missing' },
    ]),
  );
});

test('a sheet as CSV says each of its cells, whatever is in them', () => {
  fc.assert(
    fc.property(cells, (rows) => {
      const text = csvText(rows);
      expect(csvDifferences(parseCsv(text), rows)).toEqual([]);
      expect(text.startsWith('\uFEFF')).toBe(true);
    }),
  );
});

test('a CSV file that another program saved is read alike, and a changed cell is named', () => {
  expect(parseCsv('甲,"乙,\n""丙"""\n丁\n')).toEqual([['甲', '乙,\n"丙"'], ['丁']]);
  expect(parseCsv('')).toEqual([]);
  expect(csvDifferences([['甲', '2', 'x']], [['甲', 1], ['乙']])).toEqual([
    { cell: 'B1', given: '2', expected: '1' },
    { cell: 'C1', given: 'x', expected: '' },
    { cell: 'A2', given: '', expected: '乙' },
  ]);
});
