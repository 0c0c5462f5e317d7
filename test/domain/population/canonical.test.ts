import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { Population } from '../../../src/domain/population/population';
import {
  canonicalJson,
  canonicalText,
  fingerprint,
} from '../../../src/domain/population/canonical';
import { writeUtf8 } from '../../../src/domain/ground/writeUtf8';
import { assertReaching } from '../../support/assertReaching';
import { arbitraryPopulation, reorderedPopulation } from '../../support/arbitraryPopulation';
import { aPoolInspector, aPopulation, aUnit } from '../../support/register';

test('the frozen text is one line a unit and one line an inspector, sorted by id', () => {
  const population = aPopulation({
    units: [
      aUnit('乙', {
        visits: 2,
        due: 2027,
        weight: 1.5,
        directed: ['d 1', 'd2'],
        expertise: '化工 废水',
        lastTeam: ['王芳'],
        recusals: ['李\t强'],
        exclusion: 'capped',
        reason: { by: 'rule', rule: 0, condition: { field: 'credit', is: ['D'] } },
      }),
      aUnit('A\t1', {
        name: '甲\\\n厂',
        creditCode: '007',
        address: '一路',
        region: '东区',
        category: 'key',
        rowNumber: 9,
      }),
    ],
    inspectors: [
      aPoolInspector('P', {
        unit: '大队',
        auxiliary: true,
        load: 3,
        recusals: ['甲 厂', '"乙"'],
        department: '水科',
        specialty: '水、气',
        directed: ['d2'],
      }),
    ],
  });
  const lines = canonicalText(population).split('\n');
  expect(lines.filter((line) => !line.startsWith('profile'))).toEqual([
    'ssj-population\t2',
    'period\t2026\t1',
    'units\t2',
    'unit\tA\\t1\t甲\\\\\\n厂\t007\t一路\t东区\tkey\t{"by":"otherwise"}\t\t0\t0\t1\t[]\t\t[]\t[]',
    'unit\t乙\t企业乙\t\t\t\tgeneral\t{"by":"rule","condition":{"field":"credit","is":["D"]},"rule":0}\tcapped\t2\t2027\t1.5\t["d 1","d2"]\t化工 废水\t["王芳"]\t["李\\\\t强"]',
    'inspectors\t1',
    'inspector\tP\t人员P\t大队\t\t1\t1\t1\t3\t["甲 厂","\\\\"乙\\\\""]\t水科\t水、气\t["d2"]',
    '',
  ]);
});

test('the last day that counts is part of it, and makes the format version 3', () => {
  const population = aPopulation({ countedTo: '2026-02-03' });
  expect(canonicalText(population).split('\n').slice(0, 3)).toEqual([
    'ssj-population\t3',
    'period\t2026\t1',
    'counted\t2026-02-03',
  ]);
  expect(fingerprint(population)).not.toBe(fingerprint({ ...population, countedTo: '2026-02-04' }));
});

test('the months of visits are part of it, and make the format version 4', () => {
  const population = aPopulation({
    countedTo: '2026-03-05',
    units: [
      aUnit('a', {
        visits: 1,
        months: [0, 0, 1],
        directed: ['d'],
        directedVisits: [0],
        directedMonths: [[]],
      }),
    ],
  });
  const lines = canonicalText(population).split('\n');
  expect(lines[0]).toBe('ssj-population\t4');
  expect(lines.find((line) => line.startsWith('unit\t'))).toMatch(
    /\t\["d"\]\t\t\[\]\t\[\]\t\[\]\t\[0\]\t\[0,0,1\]\t\[\[\]\]$/,
  );
  const without = { ...population, units: [aUnit('a', { months: [], caps: [2, null] })] };
  expect(canonicalText(without).split('\n')[5]).toMatch(
    /\t\[\]\t\t\[\]\t\[\]\t\[2,null\]\t\[\]\t\[\]\t\[\]$/,
  );
});

test('the order and the rows of the registers are not part of it', () => {
  assertReaching({ 'another order': 50 }, (reach) =>
    fc.property(reorderedPopulation, ([population, reordered]) => {
      if (population.units.some(({ id }, index) => id !== reordered.units[index]?.id))
        reach('another order');
      expect(canonicalText(reordered)).toBe(canonicalText(population));
    }),
  );
});

test('the fingerprint is the SHA-256 of the text in UTF-8', () => {
  fc.assert(
    fc.property(arbitraryPopulation, (population) => {
      expect(fingerprint(population)).toBe(
        createHash('sha256').update(canonicalText(population), 'utf8').digest('hex'),
      );
    }),
  );
});

test('no field runs into the next', () => {
  const text = (name: string, creditCode: string): string =>
    canonicalText(aPopulation({ units: [aUnit('a', { name, creditCode })] }));
  expect(text('x\t', 'y')).not.toBe(text('x', '\ty'));
  expect(text('x\\', 't')).not.toBe(text('x', '\\t'));
  expect(text('x\n', '')).not.toBe(text('x', ''));
});

test('JSON has one spelling whatever the order of keys', () => {
  expect(canonicalJson({ b: { d: 1, c: [true, null] }, a: undefined, 甲: '"' })).toBe(
    '{"b":{"c":[true,null],"d":1},"甲":"\\""}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) =>
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
    ),
  );
});

test('profiles that differ only in absent properties have one text', () => {
  const population: Population = aPopulation();
  const spelled = {
    ...population,
    profile: { ...population.profile, cap: undefined },
  } as unknown as Population;
  expect(canonicalText(spelled)).toBe(canonicalText(population));
});

test('bytes are those of TextEncoder, lone surrogates included', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
          fc.constantFrom('\ud83d', '\ude00'),
        ),
      }),
      (text) => {
        const buffer = new Uint8Array(text.length * 3 + 1);
        expect(buffer.slice(1, writeUtf8(text, buffer, 1))).toEqual(new TextEncoder().encode(text));
      },
    ),
  );
});
