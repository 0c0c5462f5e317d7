/** Seeds, names and ids of any letters: a draw is made of them and its record verifies. */
import * as fc from 'fast-check';
import { METHODS, type Draw } from '../../../src/domain/draw/draw';
import { drawPeriod } from '../../../src/domain/draw/drawPeriod';
import { readSeed } from '../../../src/domain/draw/ticket/seed';
import { ticketer } from '../../../src/domain/draw/ticket/ticket';
import type { Population } from '../../../src/domain/population/population';
import { verifyDraw } from '../../../src/domain/record/verifyDraw';
import { smallPopulation } from '../../support/draw';
import { recordedDraw } from '../../support/recordedDraw';

/** All code points that are letters, marks, numbers, punctuation or symbols. */
const VISIBLE = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter(
    (letter) =>
      /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(letter) &&
      !/[\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}]/u.test(
        letter,
      ),
  );

/** Signs such as ´ and 𝅗𝅥 are a space or a symbol with a mark on it: no letter carries the mark. */
const LONE_MARK = /[^\p{L}\p{M}]\p{M}/u;

function verified(population: Population, text: string, method: Draw['method']): Draw {
  const { seed, faults } = readSeed(text);
  if (seed === null) throw new Error(JSON.stringify(faults));
  const { draw, problems } = drawPeriod(population, seed, method);
  if (draw === null) throw new Error(JSON.stringify(problems));
  expect(verifyDraw(recordedDraw(draw))).toEqual([]);
  return draw;
}

test('every visible letter of Unicode can stand in a seed behind a letter', () => {
  expect(VISIBLE.length).toBeGreaterThan(140_000);
  const refused = VISIBLE.filter((letter) => readSeed(`a${letter}`).seed === null);
  expect(refused.length).toBeLessThan(70);
  expect(refused.filter((letter) => !LONE_MARK.test(letter.normalize('NFKC')))).toEqual([]);
});

test('seeds of every visible letter draw, and their records verify', () => {
  const letters = VISIBLE.filter((letter) => readSeed(`a${letter}`).seed !== null);
  const population = smallPopulation();
  const PER_SEED = 40;
  const seeds = Array.from({ length: Math.ceil(letters.length / PER_SEED) }, (_, index) =>
    letters
      .slice(index * PER_SEED, (index + 1) * PER_SEED)
      .map((letter) => `a${letter}`)
      .join(''),
  );
  // Tickets are made by all of them, whole draws by each fiftieth, as they take longer.
  seeds.forEach((text, index) => {
    // A few letters stand for up to eighteen others: their seeds are too long and are told so.
    const { seed, faults } = readSeed(text);
    if (seed === null) expect(faults.map(({ code }) => code)).toEqual(['seed-too-long']);
    const method = METHODS[index % METHODS.length] ?? 'sha256';
    if (seed !== null) expect(ticketer(method, seed)('企业')).toMatch(/^0\.\d{16,}$/);
    if (index % 50 === 0 && seed !== null) verified(population, seed, method);
  });
  expect(seeds.length).toBeGreaterThan(3000);
});

test('names and ids of any letters, lone surrogates among them, change nothing of that', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    fc
      .array(fc.nat({ max: 0xffff }), { minLength: 1, maxLength: 12 })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.nat({ max: VISIBLE.length - 1 }), { minLength: 1, maxLength: 12 })
      .map((all) => all.map((index) => VISIBLE[index]).join('')),
  );
  const small = smallPopulation();
  fc.assert(
    fc.property(
      fc.array(anyText, { minLength: small.units.length, maxLength: small.units.length }),
      anyText,
      fc.constantFrom(...METHODS),
      (texts, name, method) => {
        const units = small.units.map((unit, index) => ({
          ...unit,
          id: `${texts[index] ?? ''}${index}` as typeof unit.id,
          name: texts[(index + 1) % texts.length] ?? '',
        }));
        const inspectors = small.inspectors.map((person, index) => ({
          ...person,
          id: `${name}${index}` as typeof person.id,
          name,
        }));
        verified({ ...small, units, inspectors }, '20260105', method);
      },
    ),
    { numRuns: 60 },
  );
});
