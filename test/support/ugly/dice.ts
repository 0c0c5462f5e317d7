import seedrandom from 'seedrandom';

/** Chances that come out the same for the same seed. */
export class Dice {
  private readonly next: () => number;

  constructor(seed: string) {
    this.next = seedrandom(seed);
  }

  /** True so often: 0 never, 1 always. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  number(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<Each>(list: readonly Each[]): Each {
    const picked = list[this.number(0, list.length - 1)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  shuffled<Each>(list: readonly Each[]): Each[] {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = this.number(0, last);
      [mixed[last], mixed[other]] = [mixed[other] as Each, mixed[last] as Each];
    }
    return mixed;
  }
}
