import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { ListedProfile } from '../../../app/profileStore';
import { emptyProfile } from '../../../domain/profile/emptyProfile';
import type { Profile } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { OWN_ID, profileKey } from '../../state/profileChoice';

const text = profileEditorText;

const BLANK = '-blank';

export interface BeginFieldProps {
  readonly profiles: readonly ListedProfile[];
  readonly onBegin: (profile: Profile) => void;
}

/** Begins rules of the bureau's own: from nothing, or from a copy of any others. */
export function BeginField({ profiles, onBegin }: BeginFieldProps): JSX.Element {
  const begin = (key: string): void => {
    const copied = profiles.find((each) => profileKey(each) === key);
    onBegin(
      copied === undefined
        ? emptyProfile(OWN_ID, text.defaultName)
        : { ...copied.profile, id: OWN_ID, name: text.copyName(copied.profile.name) },
    );
  };
  return (
    <details className="fold">
      <summary>{text.begin}</summary>
      <p className="hint">{text.beginHint}</p>
      <Dropdown
        ariaLabel={text.beginWith}
        placeholder={text.beginWith}
        responsiveMode={ResponsiveMode.large}
        selectedKey={null}
        options={[
          { key: BLANK, text: text.blank },
          ...profiles.map((each) => ({
            key: profileKey(each),
            text: text.copy(each.profile.name),
          })),
        ]}
        onChange={(_, option) => option && begin(String(option.key))}
      />
    </details>
  );
}
