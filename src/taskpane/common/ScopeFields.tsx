import type { JSX } from 'react';
import { paneTabText } from '../../text/pane/paneTabText';
import type { Pane } from '../state/usePane';
import { dayOf } from '../state/clock';
import { PeriodFields } from './PeriodFields';
import { ProfileField } from './ProfileField';

const text = paneTabText.scope;

export interface ScopeFieldsProps {
  readonly pane: Pick<Pane, 'actions' | 'listed' | 'profile' | 'profiles' | 'state' | 'today'>;
}

/**
 * Whose rules and which quarter a screen is about: one line that opens to the choice, or the choice
 * where none was made yet.
 */
export function ScopeFields({ pane }: ScopeFieldsProps): JSX.Element {
  const { actions, listed, profile, profiles, state, today } = pane;
  const fields = (
    <>
      <ProfileField
        profiles={profiles}
        listed={listed}
        own={state.own}
        onChoose={actions.chooseProfile}
      />
      <PeriodFields
        period={state.period}
        today={dayOf(today)}
        disabled={state.scanning}
        onChoose={actions.choosePeriod}
      />
    </>
  );
  if (profile === null) {
    return (
      <div className="fields">
        <p>
          <strong>{text.choose}</strong>
        </p>
        <p className="hint">{text.chooseBody}</p>
        {fields}
      </div>
    );
  }
  return (
    <details className="fold scope">
      <summary>
        <span className="hint">{text.of(profile.name, state.period)}</span>{' '}
        <span className="scope-change">{text.change}</span>
      </summary>
      <div className="fields">{fields}</div>
    </details>
  );
}
