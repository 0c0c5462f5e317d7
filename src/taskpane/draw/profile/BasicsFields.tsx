import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { Profile } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { choices } from '../../../text/sheet/profileSheetText';
import type { SectionProps } from './sectionProps';
import { plainWords, WordsField } from './WordsField';

const text = profileEditorText.basics;

/** Whose rules these are; what they are called is said where they are saved. */
export function BasicsFields({ profile, onChange }: SectionProps): JSX.Element {
  return (
    <>
      <WordsField
        label={text.authority}
        shown={profile.authority}
        read={plainWords()}
        onChange={(authority) => onChange({ ...profile, authority })}
      />
      <WordsField
        label={text.document}
        multiline
        shown={profile.document}
        read={plainWords()}
        onChange={(document) => onChange({ ...profile, document })}
      />
      <Dropdown
        label={text.level}
        responsiveMode={ResponsiveMode.large}
        selectedKey={profile.level}
        options={choices.level.map(([key, word]) => ({ key, text: word }))}
        onChange={(_, option) =>
          option && onChange({ ...profile, level: option.key as Profile['level'] })
        }
      />
    </>
  );
}
