/** What a step of `npm run fidelity` gets from scripts/fidelity.mjs. */
export interface Steps {
  /** Words of the command line, `--name=value`, by their names. */
  readonly options: Readonly<Record<string, string>>;
  /** Where the files of this run are kept until it ends, for all its steps. */
  readonly folder: string;
  /**
   * Tells how a check went.
   *
   * @param faults what is wrong, a line each; none: it passed
   */
  readonly check: (what: string, faults: readonly string[]) => void;
  /** Tells what could not be checked here, and what would have to be there. */
  readonly skip: (reason: string) => void;
}

/** Each step is a file of this folder, named after it, that exports a `step`. */
export type Step = (report: Steps) => Promise<void>;
