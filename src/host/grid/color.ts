import type { Nullable } from '@univerjs/core';

/**
 * @param stored in Univer: with or without `#`, or `rgb(…)`
 * @returns `#RRGGBB` in capitals
 */
export function storedColor(stored: Nullable<string>, absent: string): string {
  if (!stored) return absent;
  const parts = /^rgba?\((\d+), ?(\d+), ?(\d+)/.exec(stored);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  return (stored.startsWith('#') ? stored : `#${stored}`).toUpperCase();
}
