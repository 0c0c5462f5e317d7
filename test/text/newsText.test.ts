import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programVersion } from '../../src/app/programVersion';
import { news } from '../../src/text/newsText';

test('the program, its newest news and package.json are of one version', () => {
  const packed = readFileSync(join(__dirname, '../../package.json'), 'utf8');
  const { version } = JSON.parse(packed) as { readonly version: string };
  expect(programVersion).toBe(version);
  expect(news[0].version).toBe(version);
});
