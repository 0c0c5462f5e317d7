import type { JSX } from 'react';

export interface ViewBarProps<View extends string> {
  /** What the row is called. */
  readonly label: string;
  readonly views: readonly View[];
  readonly names: Readonly<Record<View, string>>;
  readonly current: View;
  readonly disabled: boolean;
  readonly onView: (view: View) => void;
}

/** The row of views inside a tab, where the steps stand in the first one. */
export function ViewBar<View extends string>({
  label,
  views,
  names,
  current,
  disabled,
  onView,
}: ViewBarProps<View>): JSX.Element {
  return (
    <nav className="steps" aria-label={label}>
      <ol>
        {views.map((view) => (
          <li key={view}>
            <button
              type="button"
              className={view === current ? 'step step-current' : 'step'}
              aria-current={view === current ? 'page' : undefined}
              disabled={disabled && view !== current}
              onClick={() => onView(view)}
            >
              {names[view]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
