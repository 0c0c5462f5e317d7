/** A function of the program that is fetched when it is first wanted, and so answers later. */
export type Later<Of extends (...given: never[]) => unknown> = (
  ...given: Parameters<Of>
) => Promise<Awaited<ReturnType<Of>>>;
