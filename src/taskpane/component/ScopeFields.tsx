import type { JSX } from 'react';
import { paneTabText } from '../../text/pane/paneTabText';
import type { Pane } from '../state/usePane';
import { PeriodFields } from './PeriodFields';
import { ProfileField } from './ProfileField';

const text = paneTabText.scope;

/**
 * Whose rules and which quarter a screen is about: one line that opens to the choice, or the choice
 * where none was made yet.
 */
export function ScopeFields({ pane }: { readonly pane: Pane }): JSX.Element {
  const { profile, state } = pane;
  if (profile === null) {
    return (
      <div className="fields">
        <p>
          <strong>{text.choose}</strong>
        </p>
        <p className="hint">{text.chooseBody}</p>
        <ProfileField pane={pane} />
        <PeriodFields pane={pane} />
      </div>
    );
  }
  return (
    <details className="fold scope">
      <summary>
        <span className="hint">{text.of(profile.name, state.period)}</span>{' '}
        <span className="scope-change">{text.change}</span>
      </summary>
      <div className="fields">
        <ProfileField pane={pane} />
        <PeriodFields pane={pane} />
      </div>
    </details>
  );
}
