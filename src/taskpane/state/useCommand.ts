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

type Deeds = Readonly<Partial<Record<Command, () => void>>>;

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

/**
 * Carries out the commands of a screen, each once.
 *
 * @param given last
 * @param isReady false while the screen waits for what it needs
 * @param deeds what the screen does for each
 */
export function useCommand(given: GivenCommand | null, isReady: boolean, deeds: Deeds): void {
  useEffect(() => {
    if (given === null || !isReady) return;
    const deed = deeds[given.name];
    if (deed !== undefined && given.take()) deed();
  });
}

/**
 * Which view of a tab is shown: the one that the clerk chose, or a command asked for since.
 *
 * @param given last
 * @param views that commands lead to
 * @param first the one that the tab opens with
 */
export function useCommandedView<View>(
  given: GivenCommand | null,
  views: Readonly<Partial<Record<Command, View>>>,
  first: View,
): readonly [View, (view: View) => void] {
  const [view, setView] = useState(first);
  const [seen, setSeen] = useState<GivenCommand | null>(null);
  if (given !== seen) {
    setSeen(given);
    const wanted = given === null ? undefined : views[given.name];
    if (wanted !== undefined) setView(() => wanted);
  }
  return [view, setView];
}
