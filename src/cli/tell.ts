/** Hears what is being done. */
type Hears = (doing: string) => void;

let hears: Hears = () => undefined;

/** Says from now on what is being done; before, nobody hears it. */
export function tellTo(listener: Hears): void {
  hears = listener;
}

/** Says what is being done from now on. */
export function tell(doing: string): void {
  hears(doing);
}
