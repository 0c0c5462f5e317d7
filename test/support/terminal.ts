import { main } from '../../src/cli/main';

/** What a command of the terminal leaves: its exit code and what it wrote. */
export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of the terminal as `npm run cli` does, but in this process, where the spreadsheet is
 * loaded once for all commands of a file. One after another: the workbook opened last has the
 * globals.
 *
 * @param words after the program's name
 */
export async function terminal(...words: readonly string[]): Promise<Said> {
  const stdout = listenTo(process.stdout);
  const stderr = listenTo(process.stderr);
  try {
    return { status: await main(words), stdout: stdout(), stderr: stderr() };
  } finally {
    stdout();
    stderr();
  }
}

/** Keeps what is written to a stream; the function gives it, and lets go of the stream. */
function listenTo(stream: NodeJS.WriteStream): () => string {
  const pieces: string[] = [];
  const own = Object.getOwnPropertyDescriptors(stream);
  stream.write = (piece: unknown) => pieces.push(String(piece)) > 0;
  // Each command waits for the stream's faults anew.
  stream.on = () => stream;
  return () => {
    for (const name of ['write', 'on'] as const) {
      const former = own[name] as PropertyDescriptor | undefined;
      if (former === undefined) Reflect.deleteProperty(stream, name);
      else Object.defineProperty(stream, name, former);
    }
    return pieces.join('');
  };
}
