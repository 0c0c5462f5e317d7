/**
 * Numbers of what was checked: the one place from the results of checks, wherever they are kept, to
 * what reports say of them.
 */

/** The result of one check, as far as it is known. */
export interface KnownCheck {
  /** Whom it was of: the enterprise's id, or its name where no register has it. */
  readonly enterprise: string;
  /** ISO date, '' for one that has not been made. */
  readonly checked: string;
  /** null where nothing is written of it, or nothing that says what was found. */
  readonly result: 'clear' | 'ordered' | 'case' | null;
  readonly isPublished: boolean;
  readonly isWithheld: boolean;
}

export interface CheckFigures {
  /** checks that were to be made. */
  readonly tasks: number;
  /** checks that were made. */
  readonly checks: number;
  /** enterprises that were checked, each once. */
  readonly enterprises: number;
  readonly clear: number;
  readonly ordered: number;
  readonly cases: number;
  /** checks of which nothing says what they found. */
  readonly untold: number;
  /** checks that found something: ordered and cases. */
  readonly problems: number;
  readonly published: number;
  /** results that are kept back. */
  readonly withheld: number;
}

/**
 * Counts checks. A result that is kept back is not published, whatever stands beside it.
 *
 * @param all checks of a time, made or not
 *
 * @example
 * checkFigures([{ enterprise: 'a', checked: '2026-01-05', result: 'ordered', isPublished: true, isWithheld: false }, { enterprise: 'a', checked: '2026-02-05', result: null, isPublished: false, isWithheld: true }]) // → { tasks: 2, checks: 2, enterprises: 1, clear: 0, ordered: 1, cases: 0, untold: 1, problems: 1, published: 1, withheld: 1 }
 * checkFigures([{ enterprise: 'a', checked: '', result: null, isPublished: false, isWithheld: false }]).checks // → 0
 */
export function checkFigures(all: readonly KnownCheck[]): CheckFigures {
  const made = all.filter(({ checked }) => checked !== '');
  const found = (result: KnownCheck['result']): number =>
    made.filter((check) => check.result === result).length;
  const [ordered, cases] = [found('ordered'), found('case')];
  const withheld = made.filter(({ isWithheld }) => isWithheld);
  return {
    tasks: all.length,
    checks: made.length,
    enterprises: new Set(made.map(({ enterprise }) => enterprise)).size,
    clear: found('clear'),
    ordered,
    cases,
    untold: found(null),
    problems: ordered + cases,
    published: made.filter(({ isPublished, isWithheld }) => isPublished && !isWithheld).length,
    withheld: withheld.length,
  };
}
