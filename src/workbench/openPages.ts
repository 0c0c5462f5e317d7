/** Milliseconds in which a page that is open answers that it is. */
const ANSWER = 300;

interface Word {
  readonly kind: 'who' | 'here';
  readonly id: string;
}

/**
 * Which pages of a program are open in this browser. A page holds a lock as long as it lives; where
 * pages have no locks (plain http on an intranet), they are asked, and those that live answer.
 */
export class OpenPages {
  readonly #held: Promise<boolean>;
  readonly #channel: BroadcastChannel;
  readonly #answers = new Set<string>();

  /**
   * @param program name by which its pages know each other
   * @param id of this page
   */
  constructor(
    private readonly program: string,
    private readonly id: string,
  ) {
    this.#channel = new BroadcastChannel(program);
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => {
      if (data.kind === 'here') this.#answers.add(data.id);
      else this.#say('here');
    };
    this.#held = 'locks' in navigator ? this.#hold() : Promise.resolve(false);
  }

  /** Ids of all that are open, this one among them. */
  async open(): Promise<ReadonlySet<string>> {
    if (await this.#held) {
      const { held = [] } = await navigator.locks.query();
      return new Set(held.map(({ name = '' }) => name.slice(this.program.length)));
    }
    this.#answers.clear();
    this.#say('who');
    await new Promise((over) => setTimeout(over, ANSWER));
    return new Set([this.id, ...this.#answers]);
  }

  #say(kind: Word['kind']): void {
    this.#channel.postMessage({ kind, id: this.id } satisfies Word);
  }

  /** @returns false where the browser has locks and gives this page none */
  #hold(): Promise<boolean> {
    return new Promise((held) => {
      navigator.locks
        .request(this.program + this.id, () => {
          held(true);
          return new Promise(() => undefined);
        })
        .catch(() => held(false));
    });
  }
}
