import type { JSX } from 'react';
import { Checkbox, Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { RegionRule, TeamRules } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { choices } from '../../../text/sheet/profileSheetText';
import { without } from '../../state/without';
import { ClauseField } from './ClauseField';
import { NamesField } from './NamesField';
import { NumberField } from './NumberField';
import { withAuxiliaries, withTeam } from './profileEdit';
import type { SectionProps } from './sectionProps';

const text = profileEditorText;

const NONE = '-none';
const SWITCHES = ['mixedDepartments', 'fixed', 'noRepeatPair', 'levelled'] as const;

/** Who goes together. */
export function TeamFields({ profile, onChange, inspectors }: SectionProps): JSX.Element {
  const { team } = profile;
  const set = (next: TeamRules): void => onChange({ ...profile, team: next });
  const names = (inspectors.list?.values({ field: 'name' }) ?? []).map(({ value }) =>
    String(value),
  );
  return (
    <>
      <div className="pair">
        <NumberField
          label={text.teamSize}
          value={team.size}
          range={{ least: 2, most: 20, whole: true }}
          unit={text.people}
          onChange={(size) => onChange(withTeam(profile, { size }))}
        />
        <NumberField
          label={text.auxiliaries}
          value={team.auxiliaries ?? 0}
          range={{ least: 0, most: 20, whole: true }}
          unit={text.people}
          onChange={(count) => onChange(withAuxiliaries(profile, count))}
        />
      </div>
      {((team.auxiliaries ?? 0) > 0 || team.helpers !== undefined) && (
        <NamesField
          label={text.helpers}
          hint={text.helpersHint}
          names={team.helpers ?? []}
          offered={names}
          pick={text.pick}
          pickLabel={text.pickFrom(text.helpers)}
          onChange={(helpers) => {
            const rest = without(team, 'helpers');
            set(helpers.length === 0 ? rest : { ...rest, helpers });
          }}
        />
      )}
      <Dropdown
        label={text.region}
        responsiveMode={ResponsiveMode.large}
        selectedKey={team.region}
        options={choices.region.map(([key, word]) => ({ key, text: word }))}
        onChange={(_, option) =>
          option && onChange(withTeam(profile, { region: option.key as RegionRule }))
        }
      />
      <Dropdown
        label={text.expertise}
        responsiveMode={ResponsiveMode.large}
        selectedKey={team.expertise ?? NONE}
        options={[
          { key: NONE, text: text.expertiseNone },
          ...choices.expertise.map(([key, word]) => ({ key, text: word })),
        ]}
        onChange={(_, option) => {
          const found = choices.expertise.find(([key]) => key === option?.key)?.[0];
          const rest = without(team, 'expertise');
          set(found === undefined ? rest : { ...rest, expertise: found });
        }}
      />
      {SWITCHES.map((key) => (
        <Checkbox
          key={key}
          label={text[key]}
          checked={team[key] === true}
          onChange={(_, checked) =>
            set(checked === true ? { ...team, [key]: true } : without(team, key))
          }
        />
      ))}
      <NumberField
        label={text.restAfterClean}
        value={team.restAfterClean ?? null}
        range={{ least: 1, most: 20, whole: true }}
        unit={text.units.times}
        onClear={() => set(without(team, 'restAfterClean'))}
        onChange={(restAfterClean) => set({ ...team, restAfterClean })}
      />
      <ClauseField label={text.teamSize} profile={profile} rule={team} onChange={set} />
    </>
  );
}
