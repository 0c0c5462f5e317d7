/** How the pane and a plain window of the presentation know each other's messages. */
export interface MessageOrigin {
  /** Whom a message is for: the window is handed it only where it still shows our page. */
  readonly target: string;
  /** Whether a message comes from our own page in that very window. */
  readonly isFrom: (event: Pick<MessageEvent, 'source' | 'origin'>, other: Window) => boolean;
}

/**
 * @param location of this page, beside which the other lies. Pages from the disk have no origin that
 *   a browser could compare: there the window alone tells
 */
export function messageOrigin({ protocol, origin }: Location): MessageOrigin {
  const isFromDisk = protocol === 'file:';
  return {
    target: isFromDisk ? '*' : origin,
    isFrom: (event, other) => event.source === other && (isFromDisk || event.origin === origin),
  };
}
