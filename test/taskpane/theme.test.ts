import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Theme } from 'office-ui-fabric-react';
import { darkTheme } from '../../src/taskpane/appearance';
import { theme, themeVariables } from '../../src/taskpane/theme';

const src = join(__dirname, '../../src');

const files = ['taskpane', 'workbench'].flatMap((folder) =>
  readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|tsx?)$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`),
);

/** A text without comments, and without the blocks that name the colours of a page. */
function withoutNames(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^:root[^{]*\{[^}]*\}/gm, '');
}

/** The names of the colours of a theme. */
function names(of: Theme): string[] {
  return Object.keys(themeVariables(of))
    .filter((name) => name.startsWith('--'))
    .sort();
}

test('colours are named in one place a page, and only used elsewhere', () => {
  const literal = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi;
  const wrong = files
    .filter((file) => !/^taskpane\/(theme|appearance)\.ts$/.test(file))
    .flatMap((file) =>
      (withoutNames(readFileSync(join(src, file), 'utf8')).match(literal) ?? []).map(
        (colour) => `${file}: ${colour}`,
      ),
    );
  expect(files.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test("every colour that the pane's style sheets use is one of the theme's, and none is idle", () => {
  const sheets = files.filter((file) => /^taskpane\/(?!present\/).*\.css$/.test(file));
  const used = sheets.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/var\((--[a-z-]+)\)/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(sheets.length).toBe(9);
  expect([...new Set(used)].sort()).toEqual(names(theme));
});

test("the theme's colours are Fluent's, and the dark theme names as many", () => {
  expect(names(darkTheme)).toEqual(names(theme));
  expect(themeVariables(theme)).toMatchObject({
    '--text': '#323130',
    '--primary': theme.palette.themePrimary,
    '--bad': '#a4262c',
  });
});
