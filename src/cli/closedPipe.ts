/**
 * A reader that has seen enough, such as `head`, closes the pipe before all is written. That is no
 * fault: what is left has nobody to go to, and the command's work and exit code are what they are.
 */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EPIPE') throw fault;
    });
}
