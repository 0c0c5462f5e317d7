import type { FontLook, LineLook, PartLook } from '../../grid/chartLooks';

/** The way to the look of one part of a chart, from the objects that say something of it. */
export class ChartLookAccess {
  constructor(
    private readonly read: () => PartLook,
    private readonly write: (look: PartLook) => void,
    /** Points. */
    readonly fontSize = 9,
  ) {}

  get look(): PartLook {
    return this.read();
  }

  /** @param fill `#RRGGBB`; undefined as Excel chooses */
  changeFill(fill: string | undefined): void {
    this.write(without({ ...this.read(), fill }));
  }

  /** @param line undefined as Excel chooses */
  changeLine(line: LineLook | undefined): void {
    this.write(without({ ...this.read(), line: line && { ...this.read().line, ...line } }));
  }

  /** For what is neither fill nor line nor font. */
  change(look: Pick<PartLook, 'orientation' | 'hasShadow'>): void {
    this.write({ ...this.read(), ...look });
  }

  changeFont(font: FontLook): void {
    this.write({ ...this.read(), font: { ...this.read().font, ...font } });
  }
}

function without(look: { [Name in keyof PartLook]: PartLook[Name] | undefined }): PartLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
