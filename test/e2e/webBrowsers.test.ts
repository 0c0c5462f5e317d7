import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { builtSite } from '../support/builtSite';
import { NEWER_NAMES, type NewerName } from '../support/newerNames';

jest.setTimeout(300_000);

/**
 * The scripts of the web edition as they are built, looked through for what Chromium 95 cannot do:
 * test/e2e/web.test.ts runs them without newer names, and reaches not every line.
 */
const folder = builtSite('web');
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** The page for the hall and the service worker stand alone, without what the page provides. */
const isAlone = (name: string): boolean => /^(?:present\.|service-worker)/.test(name);

function isAllowed({ behind }: NewerName, { name, text }: (typeof scripts)[number]): boolean {
  if (behind === 'provided') return !isAlone(name);
  return behind?.test(text) === true;
}

test('there are scripts to look through', () => {
  expect(scripts.length).toBeGreaterThan(50);
  expect(scripts.map(({ name }) => name).filter(isAlone).length).toBe(2);
});

test('no script uses a name newer than Chromium 95, but where it is provided or asked for', () => {
  const wrong = scripts.flatMap((script) =>
    NEWER_NAMES.filter((newer) => newer.used.test(script.text) && !isAllowed(newer, script)).map(
      ({ used, since }) => {
        const at = script.text.search(used);
        return `${script.name}: ${String(used)} is of Chromium ${since}: ${script.text.slice(at - 60, at + 60)}`;
      },
    ),
  );
  expect(wrong).toEqual([]);
});

test('every name that is said to be provided or asked for is used and is', () => {
  const provided = readFileSync(resolve(__dirname, '../../src/workbench/olderBrowsers.ts'), 'utf8');
  for (const { used, behind } of NEWER_NAMES) {
    if (behind === undefined) continue;
    const users = scripts.filter(({ text }) => used.test(text));
    expect([String(used), users.length > 0]).toEqual([String(used), true]);
    if (behind !== 'provided') continue;
    const names = users.flatMap(({ text }) => used.exec(text)?.[0].match(/\w+/g) ?? []);
    for (const name of names) expect(provided).toMatch(new RegExp(`\\b${name}\\b`));
  }
});

test('every script is written in the language of 2022, which Chromium 95 knows', () => {
  /** ESLint's parser. To lint would take a hundred times as long. */
  const { parse } = jest.requireActual<{
    readonly parse: (text: string, options: object) => object;
  }>(require.resolve('espree', { paths: [dirname(require.resolve('eslint/package.json'))] }));
  const faultOf = (text: string): string | null => {
    try {
      parse(text, { ecmaVersion: 2022, sourceType: 'script' });
      return null;
    } catch (thrown) {
      return String(thrown);
    }
  };
  expect(faultOf('class A { static #b; static { this.#b = 1; } }')).toBeNull();
  expect(faultOf('const a = /[\\p{L}--[a-z]]/v;')).toContain('Invalid regular expression flag');
  const wrong = scripts.flatMap(({ name, text }) => {
    const fault = faultOf(text);
    return fault === null ? [] : [`${name}: ${fault}`];
  });
  expect(wrong).toEqual([]);
});
