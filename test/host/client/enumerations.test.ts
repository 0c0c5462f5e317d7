import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { enumerations } from '../../../src/host/client/enumerations';
import { excelTypes } from '../../support/officeTypes';

type Words = Readonly<Record<string, string>>;

const documented = new Map<string, Words>(
  excelTypes()
    .filter(ts.isEnumDeclaration)
    .map(({ name, members }) => [
      name.text,
      Object.fromEntries(
        members.map((member) => [
          member.name.getText(),
          member.initializer && ts.isStringLiteral(member.initializer)
            ? member.initializer.text
            : '',
        ]),
      ),
    ]),
);

test.each(Object.entries<Words>(enumerations))('%s has the documented words', (name, words) => {
  expect(documented.get(name)).toMatchObject(words);
});

test('the words that sources use are there', () => {
  const source = join(__dirname, '../../../src');
  const used = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(source, file), 'utf8').matchAll(/\bExcel\.([A-Z]\w+)\.([a-z]\w*)/g),
    ])
    .map(([, name = '', word = '']) => ({ name, word }))
    .filter(({ name }) => documented.has(name));
  expect(used.length).toBeGreaterThan(10);
  const missing = used.filter(
    ({ name, word }) => (enumerations as Record<string, Words>)[name]?.[word] === undefined,
  );
  expect(missing).toEqual([]);
});
