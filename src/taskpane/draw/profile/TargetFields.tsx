import type { JSX } from 'react';
import { Dropdown, Link, ResponsiveMode } from 'office-ui-fabric-react';
import type { RatioTarget } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { choices } from '../../../text/sheet/profileSheetText';
import { ClauseField } from './ClauseField';
import { withList } from './listEdit';
import { NumberField } from './NumberField';
import { useRowKeys } from './rowKeys';
import type { SectionProps } from './sectionProps';

const text = profileEditorText.targets;
const SPANS = choices.span.map(([key, word]) => ({ key, text: word }));
const PERCENT = { least: 0, most: 100 };
const FIRST_PERCENT = 100;

/** Ratios that must be reached; and those that could be asked for. */
export function TargetFields({ profile, onChange }: SectionProps): JSX.Element {
  const targets = profile.targets ?? [];
  const { keys, removed } = useRowKeys(targets.length);
  const free = choices.target.filter(([what]) => targets.every((each) => each.what !== what));
  const set = (next: readonly RatioTarget[]): void => onChange(withList(profile, 'targets', next));
  return (
    <>
      {targets.length === 0 && <p className="hint">{text.none}</p>}
      {targets.map((target, index) => {
        const name = choices.target.find(([what]) => what === target.what)?.[1] ?? '';
        const change = (next: RatioTarget): void =>
          set(targets.map((each, at) => (at === index ? next : each)));
        return (
          <section key={keys[index]} className="rule-fields">
            <div className="line">
              <h4>{name}</h4>
              <Link
                aria-label={profileEditorText.removeOf(name)}
                onClick={() => {
                  removed(index);
                  set(targets.filter((_, at) => at !== index));
                }}
              >
                {profileEditorText.remove}
              </Link>
            </div>
            <div className="pair">
              <NumberField
                label={text.percent(name)}
                quiet
                value={target.percent}
                range={PERCENT}
                unit={profileEditorText.units.percent}
                onChange={(percent) => change({ ...target, percent })}
              />
              <Dropdown
                ariaLabel={text.per(name)}
                responsiveMode={ResponsiveMode.large}
                selectedKey={target.per}
                options={SPANS}
                onChange={(_, option) =>
                  option && change({ ...target, per: option.key as RatioTarget['per'] })
                }
              />
            </div>
            <ClauseField label={name} profile={profile} rule={target} onChange={change} />
          </section>
        );
      })}
      {free.length > 0 && (
        <Dropdown
          ariaLabel={text.add}
          placeholder={text.add}
          responsiveMode={ResponsiveMode.large}
          selectedKey={null}
          options={free.map(([key, word]) => ({ key, text: word }))}
          onChange={(_, option) => {
            if (option === undefined) return;
            const what = option.key as RatioTarget['what'];
            set([...targets, { what, percent: FIRST_PERCENT, per: 'year' }]);
          }}
        />
      )}
    </>
  );
}
