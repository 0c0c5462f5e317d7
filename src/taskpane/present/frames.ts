/**
 * Messages in pieces. Some Excels pass only short texts between a pane and its dialog, and a long
 * list of units is longer than that.
 */

import { anyText, fits, holding, parsedJson, whole, type Shape } from '../../domain/ground/shape';

/**
 * Characters of a message in one piece: well below the 32 KB of the strictest Excel even where
 * every character takes four bytes.
 */
const PIECE_LENGTH = 6000;

/** Pieces of one message; more are no message of ours. */
const MOST_PIECES = 20_000;

interface Frame {
  /** Of the message: counted up by its sender. */
  readonly id: number;
  readonly piece: number;
  readonly pieces: number;
  readonly text: string;
}

const frame: Shape<Frame> = holding({
  id: whole(Number.MIN_SAFE_INTEGER),
  piece: whole(0),
  pieces: whole(1, MOST_PIECES),
  text: anyText,
});

/**
 * Makes a sender that cuts each message into pieces.
 *
 * @param send passes one piece on, as text
 * @param first what its messages are counted from; a page that was loaded anew counts from a higher
 *   one, so that it is heard
 */
export function pieceSender(send: (piece: string) => void, first = 0): (message: unknown) => void {
  let id = first;
  return (message) => {
    id += 1;
    const text = JSON.stringify(message);
    const pieces = Math.max(1, Math.ceil(text.length / PIECE_LENGTH));
    for (let piece = 0; piece < pieces; piece++) {
      const part = text.slice(piece * PIECE_LENGTH, (piece + 1) * PIECE_LENGTH);
      send(JSON.stringify({ id, piece, pieces, text: part } satisfies Frame));
    }
  };
}

/**
 * Makes a receiver that puts the pieces together again, in whatever order they come. A newer
 * message ends the waiting for an older one; what is no piece is passed over.
 *
 * @param receive is given each complete message, unchecked
 */
export function pieceReceiver(receive: (message: unknown) => void): (piece: unknown) => void {
  let current = { id: 0, parts: new Map<number, string>() };
  return (given) => {
    const frame = typeof given === 'string' ? parsedFrame(given) : null;
    if (frame === null || frame.id < current.id) return;
    if (frame.id > current.id) current = { id: frame.id, parts: new Map() };
    current.parts.set(frame.piece, frame.text);
    if (current.parts.size < frame.pieces) return;
    const text = Array.from(
      { length: frame.pieces },
      (_, piece) => current.parts.get(piece) ?? '',
    ).join('');
    current = { id: frame.id + 1, parts: new Map() };
    const message = parsedJson(text);
    if (message !== undefined) receive(message);
  };
}

function parsedFrame(given: string): Frame | null {
  const value = parsedJson(given);
  return fits(frame, value) && value.piece < value.pieces ? value : null;
}
