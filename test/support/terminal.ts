import { main } from '../../src/cli/main';

/** What a command of the terminal leaves: its exit code and what it wrote. */
export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of the terminal as `npm run cli` does, but in this process, where the spreadsheet
 * is loaded once for all commands of a file. One after another: the workbook opened last has the
 * globals.
 */
export async function terminal(...words: readonly string[]): Promise<Said> {
  const stdout = listenTo(process.stdout);
  const stderr = listenTo(process.stderr);
  try {
    const status = await main(words);
    return { status, stdout: stdout.said(), stderr: stderr.said() };
  } finally {
    stdout.end();
    stderr.end();
  }
}

/** Keeps what is written to a stream, and what waits for its faults, from getting there. */
function listenTo(stream: NodeJS.WriteStream): { said: () => string; end: () => void } {
  const pieces: string[] = [];
  const write = jest.spyOn(stream, 'write').mockImplementation((piece) => {
    pieces.push(String(piece));
    return true;
  });
  const on = jest.spyOn(stream, 'on').mockReturnThis();
  return {
    said: () => pieces.join(''),
    end() {
      write.mockRestore();
      on.mockRestore();
    },
  };
}
