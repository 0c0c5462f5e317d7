import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { presets } from '../../src/text/preset/presets';

/** docs/CLAUSES.md counts its own lines, and has every clause that a preset cites. */
const text = readFileSync(join(__dirname, '../../docs/CLAUSES.md'), 'utf8');

interface Line {
  readonly clause: string;
  readonly words: string;
  readonly met: string;
  readonly where: string;
}

const sections = text
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split('\n')[0] ?? '',
    said: /(\d+) sentences: (\d+) met, (\d+) partly, (\d+) not\./
      .exec(section)
      ?.slice(1)
      .map(Number),
    lines: section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line): Line => {
        const [, clause = '', words = '', met = '', where = ''] = line
          .split('|')
          .map((cell) => cell.trim());
        return { clause, words, met, where };
      }),
  }));
const all = sections.flatMap(({ lines }) => lines);
const count = (lines: readonly Line[], met: string): number =>
  lines.filter((line) => line.met === met).length;

test('every line says what is asked, whether it is met, and where or why not', () => {
  expect(sections).toHaveLength(5);
  expect(all.length).toBeGreaterThan(102);
  for (const { clause, words, met, where } of all) {
    expect(['Met', 'Partly', 'Not']).toContain(met);
    expect([clause, words, where].every((cell) => cell !== '')).toBe(true);
  }
  expect(new Set(all.map(({ clause, words }) => clause + words)).size).toBeGreaterThan(140);
});

test.each(sections)('$title counts right', ({ said, lines }) => {
  expect(said).toEqual([lines.length, ...['Met', 'Partly', 'Not'].map((met) => count(lines, met))]);
});

test('the sum at the top counts right', () => {
  const sum = /(\d+) of them\. (\d+) are met, (\d+) are met partly, (\d+) are not/.exec(
    text.replaceAll('\n', ' '),
  );
  expect(sum?.slice(1).map(Number)).toEqual([
    all.length,
    ...['Met', 'Partly', 'Not'].map((met) => count(all, met)),
  ]);
});

test.each(presets)('$name: every clause that it cites has a line', ({ id, clauses }) => {
  const [file = ''] = id.split('-');
  const own = sections.find(({ title }) => title.includes(file));
  const listed = (own?.lines ?? []).map(({ clause }) => clause);
  const cited = Object.values(clauses)
    .map(({ number }) => number)
    .filter((number) => !number.startsWith('《'));
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter((number) => !listed.some((clause) => clause.startsWith(number)))).toEqual([]);
});
