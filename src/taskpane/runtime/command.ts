/**
 * What a clerk asks for in Excel itself, by the ribbon, the menu of a cell or keys, and the pane
 * does. The pane's page runs while the pane is closed.
 */

/** The names that the manifest gives to Excel are these behind 'Ssj.'. */
export const COMMANDS = [
  'health',
  'draw',
  'ratio',
  'mark',
  'clear',
  'plan',
  'verify',
  'help',
  'enterprise',
  'closed',
  'substitute',
  'code',
] as const;
export type Command = (typeof COMMANDS)[number];

type Listener = (command: Command) => void;

let listener: Listener | null = null;
/** Given before there is a pane that listens; a later one takes its place. */
let waiting: Command | null = null;

/** Hands a command to the pane, now or as soon as it is there. */
export function giveCommand(command: Command): void {
  if (listener === null) waiting = command;
  else listener(command);
}

/**
 * Listens for commands; what was given before comes at once.
 *
 * @returns ends it
 */
export function listenForCommands(listen: Listener): () => void {
  listener = listen;
  if (waiting !== null) listen(waiting);
  waiting = null;
  return () => {
    if (listener === listen) listener = null;
  };
}
