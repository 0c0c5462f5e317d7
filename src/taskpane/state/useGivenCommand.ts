import { useEffect, useState } from 'react';
import { listenForCommands, type Command } from '../runtime/command';

/** A command that was given in Excel. */
export interface GivenCommand {
  readonly name: Command;
  /** True the first time: whoever goes to where it is carried out, and whoever does it. */
  readonly arrive: () => boolean;
  readonly take: () => boolean;
}

/** The command that was given last; null where none was. */
export function useGivenCommand(): GivenCommand | null {
  const [given, setGiven] = useState<GivenCommand | null>(null);
  useEffect(
    () => listenForCommands((name) => setGiven({ name, arrive: once(), take: once() })),
    [],
  );
  return given;
}

function once(): () => boolean {
  let isFirst = true;
  return () => {
    const was = isFirst;
    isFirst = false;
    return was;
  };
}

/** What each command leads to. */
export type Deeds = Readonly<Partial<Record<Command, () => void>>>;

/**
 * Goes to where commands are carried out, at once.
 *
 * @param given last
 * @param isWorking true while the pane is at something else: then that stays in sight, and the command
 *   is dropped
 * @param ways to where each command leads
 */
export function useArrival(given: GivenCommand | null, isWorking: boolean, ways: Deeds): void {
  useEffect(() => {
    if (given === null || !given.arrive()) return;
    if (isWorking) given.take();
    else ways[given.name]?.();
  });
}
