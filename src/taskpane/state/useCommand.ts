import { useEffect, useState } from 'react';
import type { Command } from '../runtime/command';
import type { Deeds, GivenCommand } from './useGivenCommand';

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
