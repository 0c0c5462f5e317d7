import type { AnnouncedSource } from '../../domain/act/announcement';
import { writtenMoment } from './momentText';

/**
 * A source of a seed with its time and place.
 *
 * @example
 * sourceText({ name: '双色球第2026010期', at: '2026-01-20T21:15', place: '', writing: '' }) // → '双色球第2026010期（2026年1月20日 21:15）'
 */
export function sourceText({ name, at, place }: AnnouncedSource): string {
  const when = writtenMoment(at);
  return `${name}（${place === '' ? when : `${when}，${place}`}）`;
}
