import type { JSX } from 'react';
import { Checkbox, Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { Cap, Condition } from '../../../domain/profile/profile';
import { capText } from '../../../text/grammar/capText';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { choices } from '../../../text/sheet/profileSheetText';
import { without } from '../../state/without';
import { ClauseField } from './ClauseField';
import { CodesField } from './CodesField';
import { withList } from './listEdit';
import { NumberField } from './NumberField';
import { OptionalCondition } from './OptionalCondition';
import { RuleList } from './RuleList';
import type { SectionProps } from './sectionProps';

const text = profileEditorText;

/** No times yet, and so no cap. */
const FIRST_CAP: Cap = { times: 0, per: 'year' };
const TIMES = { least: 1, whole: true };
const CONDITIONS = ['units', 'except'] as const;

/** How often one unit may be checked in a span of time, and whether idle ones are drawn. */
export function LimitFields({ profile, onChange, enterprises }: SectionProps): JSX.Element {
  return (
    <>
      <p className="hint">{text.caps.hint}</p>
      <RuleList<Cap>
        rules={profile.caps ?? []}
        titleOf={(_, number) => text.caps.title(number)}
        none={text.caps.none}
        add={text.caps.add}
        first={FIRST_CAP}
        isWhole={({ times }) => times > 0}
        meaning={(cap) => text.demandMeaning(capText(cap))}
        onChange={(caps) => onChange(withList(profile, 'caps', caps))}
        fields={(cap, title, change) => (
          <>
            <div className="pair">
              <Dropdown
                label={text.caps.of(title, text.caps.per)}
                responsiveMode={ResponsiveMode.large}
                selectedKey={cap.per}
                options={choices.capSpan.map(([key, word]) => ({ key, text: word }))}
                onChange={(_, option) =>
                  option && change({ ...cap, per: option.key as Cap['per'] })
                }
              />
              <NumberField
                label={text.caps.of(title, text.caps.times)}
                value={cap.times === 0 ? null : cap.times}
                range={TIMES}
                unit={text.units.times}
                onChange={(times) => change({ ...cap, times })}
              />
            </div>
            <CodesField
              label={text.caps.of(title, text.caps.kinds)}
              all={choices.checkKind}
              codes={cap.kinds}
              onChange={(kinds) => change(withPart(cap, 'kinds', kinds))}
            />
            <CodesField
              label={text.caps.of(title, text.caps.categories)}
              all={choices.category}
              codes={cap.categories}
              onChange={(categories) => change(withPart(cap, 'categories', categories))}
            />
            {CONDITIONS.map((part) => (
              <OptionalCondition
                key={part}
                label={text.caps[part]}
                name={text.caps.of(title, text.caps[part])}
                conditions={text.caps.of(title, text.caps.conditions[part])}
                ground={enterprises}
                condition={cap[part]}
                onChange={(condition: Condition | undefined) =>
                  change(withPart(cap, part, condition))
                }
              />
            ))}
            <Checkbox
              label={text.caps.perAuthority}
              ariaLabel={text.caps.of(title, text.caps.perAuthority)}
              checked={cap.perAuthority === true}
              onChange={(_, checked) =>
                change(withPart(cap, 'perAuthority', checked === true ? true : undefined))
              }
            />
            <ClauseField label={title} profile={profile} rule={cap} onChange={change} />
          </>
        )}
      />
      <Checkbox
        label={text.suspended}
        checked={profile.suspendedInPool}
        onChange={(_, checked) => onChange({ ...profile, suspendedInPool: checked === true })}
      />
    </>
  );
}

/** A cap with another part, or, where it is undefined, without the part. */
function withPart<Part extends 'kinds' | 'categories' | 'units' | 'except' | 'perAuthority'>(
  cap: Cap,
  part: Part,
  value: Cap[Part] | undefined,
): Cap {
  const rest = without(cap, part) as Cap;
  return value === undefined ? rest : { ...rest, [part]: value };
}
