import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { METHODS } from '../../../src/domain/draw/draw';
import { drawTicket } from '../../../src/domain/draw/ticket/ticket';
import { aSeed } from '../../support/draw';
import { python, withPython } from '../../support/packedEvidence';

withPython('the script makes the tickets of every method, for letters of any kind', () => {
  const texts = ['A-1', '青澜县', '𠮷|é', '\u0000', 'x'.repeat(600)];
  const wanted = texts.flatMap((id) => [
    ...METHODS.map((method) => [method, id, String(drawTicket(method, aSeed(), id))]),
    // What the method of this name is, by the package itself.
    [
      'seedrandom-utf8',
      id,
      seedrandom(Buffer.from(`${aSeed()}|${id}`).toString('latin1'))().toFixed(16),
    ],
  ]);
  const place = join(__dirname, '../../../src/text/evidence');
  const { stdout, stderr } = spawnSync(
    python ?? '',
    [
      '-B',
      '-c',
      'import json, sys, verify\nprint(json.dumps([verify.ticket(m, s, i) for m, s, i in json.load(sys.stdin)]))',
    ],
    {
      encoding: 'utf8',
      cwd: place,
      input: JSON.stringify(wanted.map(([method, id]) => [method, aSeed(), id])),
    },
  );
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(wanted.map(([, , ticket]) => ticket));
});
