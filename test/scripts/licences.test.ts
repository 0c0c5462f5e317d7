import { join, resolve } from 'node:path';

interface Licences {
  readonly productionParts: () => readonly { name: string; version: string; licence: string }[];
  readonly licenceList: (version: string) => string;
  readonly ALLOWED: readonly string[];
  readonly UNNAMED: Readonly<Record<string, string>>;
}
const { productionParts, licenceList, ALLOWED, UNNAMED } = jest.requireActual<Licences>(
  join(resolve(__dirname, '../..'), 'scripts/site/licences.cjs'),
);
const parts = productionParts();

test('every part that a bureau gets is under a licence that lets it', () => {
  expect(parts.length).toBeGreaterThan(100);
  const others = parts.filter(({ licence }) => !ALLOWED.includes(licence));
  expect(others.map(({ name }) => name)).toEqual(['@microsoft/office-js']);
});

test('what does not name its licence says it in the text of its licence', () => {
  const list = licenceList('0.1.0').split(`\n${'-'.repeat(72)}\n`);
  const textOf = (name: string): string => list.find((each) => each.startsWith(`${name} `)) ?? '';
  expect(Object.keys(UNNAMED)).toHaveLength(2);
  expect(textOf('@univerjs/telemetry')).toContain('Apache License');
  expect(textOf('@microsoft/office-js')).toContain('MICROSOFT SOFTWARE LICENSE TERMS');
});

test('the list names every part with its version', () => {
  const list = licenceList('0.1.0');
  const missing = parts.filter(
    ({ name, version, licence }) => !list.includes(`\n${name} ${version}: ${licence}\n`),
  );
  expect(missing).toEqual([]);
});
