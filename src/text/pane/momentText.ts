/**
 * A local date and time as records state it, to the minute: 2026年1月5日 09:30.
 *
 * @example
 * momentText(new Date(2026, 0, 5, 9, 30)) // → '2026年1月5日 09:30'
 */
export function momentText(date: Date): string {
  const minutes = String(date.getMinutes()).padStart(2, '0');
  const hours = String(date.getHours()).padStart(2, '0');
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${hours}:${minutes}`;
}
