import { useEffect, useRef, useState } from 'react';
import type { WrittenSheet } from '../../app/addSheets';
import type { Problem } from '../../text/problem/problemText';

/** How something ended that the clerk asked for. */
export type Ending<Value> =
  | { readonly status: 'done'; readonly value: Value }
  | { readonly status: 'failed'; readonly problems: readonly Problem[] }
  /** With problems where something was left behind by it. */
  | { readonly status: 'cancelled'; readonly problems?: readonly Problem[] };

/** How far something is that the clerk asked for. */
export type Deed<Value, Progress = never> =
  | { readonly status: 'idle' }
  | {
      readonly status: 'busy';
      /** null until the first word of it. */
      readonly progress: Progress | null;
      readonly cancelling: boolean;
    }
  | Ending<Value>;

/** What something under way is given. */
export interface Course<Progress> {
  /** Aborted when the clerk cancels it, or its screen is gone. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface DeedOptions<Value> {
  /** Whether the workbook is read again once it is done, before anyone is told. */
  readonly reread?: boolean;
  /** What follows once it is done; also where its screen is gone by then. */
  readonly then?: (value: Value) => void;
}

export interface DeedControl<Value, Progress = never> {
  readonly deed: Deed<Value, Progress>;
  /**
   * Starts it. Where an earlier one is still under way, only the one started last is heard of.
   *
   * @param act asks the program
   */
  readonly start: (
    act: (course: Course<Progress>) => Promise<Ending<Value>>,
    options?: DeedOptions<Value>,
  ) => void;
  /** Asks it to stop; how it ends, it says itself. */
  readonly cancel: () => void;
  /** Forgets how it ended; what is under way goes on. */
  readonly reset: () => void;
}

/**
 * Does something in the workbook; while it lasts, nothing else may be started.
 *
 * @param act is given the way to read the workbook again
 */
export type Perform = (act: (reread: () => Promise<void>) => Promise<void>) => void;

/**
 * One thing at a time that the clerk asks for: started, under way, and how it ended.
 *
 * @param perform of the pane
 */
export function useDeed<Value, Progress = never>(perform: Perform): DeedControl<Value, Progress> {
  const [deed, setDeed] = useState<Deed<Value, Progress>>({ status: 'idle' });
  const latest = useRef<AbortController | null>(null);
  useEffect(() => () => latest.current?.abort(), []);

  const start: DeedControl<Value, Progress>['start'] = (act, { reread = false, then } = {}) => {
    const course = new AbortController();
    latest.current = course;
    setDeed({ status: 'busy', progress: null, cancelling: false });
    const onProgress = (progress: Progress): void => {
      if (latest.current === course)
        setDeed((now) => (now.status === 'busy' ? { ...now, progress } : now));
    };
    perform(async (readAgain) => {
      const ending = await act({ signal: course.signal, onProgress });
      if (ending.status === 'done' && reread) await readAgain();
      if (latest.current !== course) return;
      setDeed(ending);
      if (ending.status === 'done') then?.(ending.value);
    });
  };
  const cancel = (): void => {
    latest.current?.abort();
    setDeed((now) => (now.status === 'busy' ? { ...now, cancelling: true } : now));
  };
  const reset = (): void => setDeed((now) => (now.status === 'busy' ? now : { status: 'idle' }));
  return { deed, start, cancel, reset };
}

/** It was done. */
export function done<Value>(value: Value): Ending<Value> {
  return { status: 'done', value };
}

/** Done where there is a value, else failed for these problems. */
export function doneIf<Value>(value: Value | null, problems: readonly Problem[]): Ending<Value> {
  return value === null ? { status: 'failed', problems } : { status: 'done', value };
}

/** A sheet that the clerk asked for, with what is to be said of it. */
export interface NewSheet {
  readonly sheet: string;
  /** written with it; absent for none. */
  readonly others?: readonly string[];
  readonly problems: readonly Problem[];
}

/** What writing a sheet came to. */
export function sheetEnding({ sheet, others, problems }: WrittenSheet): Ending<NewSheet> {
  return doneIf(
    sheet === null ? null : { sheet, ...(others === undefined ? {} : { others }), problems },
    problems,
  );
}
