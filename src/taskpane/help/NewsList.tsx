import type { JSX } from 'react';

/** What changed in a version. */
export function NewsList({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul className="news">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
