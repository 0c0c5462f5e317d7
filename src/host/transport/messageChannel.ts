/**
 * Univer makes a channel for each pause in a calculation and closes it only when the pause is cut
 * short. In Node an open port keeps the process from ending, so there a channel is two ports that
 * nothing is left of once a message has arrived. Pages keep their own.
 */
export function provideMessageChannel(): void {
  if (typeof setImmediate === 'function')
    globalThis.MessageChannel = ImmediateChannel as unknown as typeof MessageChannel;
}

class ImmediatePort {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  other: ImmediatePort | null = null;

  postMessage(data: unknown): void {
    setImmediate(() => this.other?.onmessage?.({ data }));
  }

  start(): void {
    return undefined;
  }

  close(): void {
    this.onmessage = null;
  }
}

class ImmediateChannel {
  readonly port1 = new ImmediatePort();
  readonly port2 = new ImmediatePort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}
