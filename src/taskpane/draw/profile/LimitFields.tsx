import type { JSX } from 'react';
import { Checkbox } from 'office-ui-fabric-react';
import { capText } from '../../../text/grammar/capText';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { ClauseField } from './ClauseField';
import { KindsField } from './KindsField';
import { NumberField } from './NumberField';
import { withCap, withCapKinds, withYearCap, yearCap } from './profileEdit';
import type { SectionProps } from './sectionProps';

const text = profileEditorText;

/**
 * How often one unit may be checked in a year, and whether idle ones are drawn. Other caps are shown,
 * and changed in words.
 */
export function LimitFields({ profile, onChange }: SectionProps): JSX.Element {
  const cap = yearCap(profile);
  const others = (profile.caps ?? []).filter((each) => each !== cap);
  return (
    <>
      <div className="pair">
        <NumberField
          label={text.cap}
          value={cap?.times ?? null}
          range={{ least: 1, most: 99, whole: true }}
          unit={text.capUnit}
          onClear={() => onChange(withCap(profile, null))}
          onChange={(times) => onChange(withCap(profile, times))}
        />
        {cap !== undefined && (
          <KindsField
            label={text.capKinds}
            kinds={cap.kinds}
            onChange={(kinds) => onChange(withCapKinds(profile, kinds))}
          />
        )}
      </div>
      <p className="hint">{text.capHint}</p>
      {cap !== undefined && (
        <ClauseField
          label={text.cap}
          profile={profile}
          rule={cap}
          onChange={(next) => onChange(withYearCap(profile, next))}
        />
      )}
      {others.map((each, index) => (
        <p key={index} className="hint">
          {capText(each)}
        </p>
      ))}
      <Checkbox
        label={text.suspended}
        checked={profile.suspendedInPool}
        onChange={(_, checked) => onChange({ ...profile, suspendedInPool: checked === true })}
      />
    </>
  );
}
