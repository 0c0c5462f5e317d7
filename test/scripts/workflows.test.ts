import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = join(resolve(__dirname, '../..'), '.github/workflows');
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name), 'utf8')] as const,
);

test('the tests run as in .ci/run, on Linux, Windows and Mac', () => {
  const text = new Map(workflows).get('test.yml') ?? '';
  expect(text).toMatch(/os: \[ubuntu-\S+, windows-\S+, macos-\S+\]/);
  expect([...text.matchAll(/run: (.*)/g)].map(([, command]) => command)).toEqual(['.ci/run']);
});

test.each(workflows)(
  '%s takes actions by the commit, needs no secret and may write nothing',
  (_, text) => {
    const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(text).not.toContain('secrets.');
    expect(text).toContain('permissions:\n  contents: read\n');
  },
);
