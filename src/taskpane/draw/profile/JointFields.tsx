import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { JointShare, Profile } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { choices } from '../../../text/sheet/profileSheetText';
import { without } from '../../state/without';
import { ClauseField } from './ClauseField';
import { NamesField } from './NamesField';
import { NumberField } from './NumberField';
import type { SectionProps } from './sectionProps';

const text = profileEditorText.joint;
const SPANS = choices.span.map(([key, word]) => ({ key, text: word }));
const PERCENT = { least: 0, most: 100 };

type Side = keyof NonNullable<Profile['joint']>;

/** The shares of tasks that are done with others. */
export function JointFields({ profile, onChange, inspectors }: SectionProps): JSX.Element {
  const joint = profile.joint ?? {};
  const change = (side: Side, share: JointShare | null): void => {
    const next = share === null ? without(joint, side) : { ...joint, [side]: share };
    const rest = without(profile, 'joint');
    onChange(Object.keys(next).length === 0 ? rest : { ...rest, joint: next });
  };
  const departments = (inspectors.list?.values({ field: 'department' }) ?? []).map(({ value }) =>
    String(value),
  );
  return (
    <>
      {choices.joint.map(([side, name]) => {
        const share = joint[side];
        return (
          <section key={side} className="rule-fields">
            <div className="pair">
              <NumberField
                label={text.percent(name)}
                value={share?.percent ?? null}
                range={PERCENT}
                unit={profileEditorText.units.percent}
                onClear={() => change(side, null)}
                onChange={(percent) =>
                  change(side, { per: 'quarter', departments: [], ...share, percent })
                }
              />
              {share !== undefined && (
                <Dropdown
                  label={text.per(name)}
                  responsiveMode={ResponsiveMode.large}
                  selectedKey={share.per}
                  options={SPANS}
                  onChange={(_, option) =>
                    option && change(side, { ...share, per: option.key as JointShare['per'] })
                  }
                />
              )}
            </div>
            {share === undefined ? (
              <p className="hint">{text.none}</p>
            ) : (
              <>
                <NamesField
                  label={text.departments(name)}
                  hint={text.departmentsHint}
                  names={share.departments}
                  offered={side === 'external' ? [] : departments}
                  pick={profileEditorText.pick}
                  pickLabel={profileEditorText.pickFrom(text.departments(name))}
                  onChange={(next) => change(side, { ...share, departments: next })}
                />
                <ClauseField
                  label={name}
                  profile={profile}
                  rule={share}
                  onChange={(next) => change(side, next)}
                />
              </>
            )}
          </section>
        );
      })}
    </>
  );
}
