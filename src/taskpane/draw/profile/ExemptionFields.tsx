import type { JSX } from 'react';
import type { ExemptionRule } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { withList } from './listEdit';
import type { SectionProps } from './sectionProps';
import { UnitRules } from './UnitRules';
import { plainWords, WordsField } from './WordsField';

const text = profileEditorText.exemptions;
const FIRST_RULE: ExemptionRule = { name: '', any: [] };

/** Who is not visited. */
export function ExemptionFields({ profile, onChange, enterprises }: SectionProps): JSX.Element {
  return (
    <UnitRules
      profile={profile}
      enterprises={enterprises}
      rules={profile.exemptions ?? []}
      titleOf={({ name }, number) => text.title(number, name)}
      none={text.none}
      add={text.add}
      first={FIRST_RULE}
      isNamed={({ name }) => name !== ''}
      meaning={(_, words, matched) =>
        matched === null ? text.meaningAlone(words) : text.meaning(words, matched)
      }
      onChange={(exemptions) => onChange(withList(profile, 'exemptions', exemptions))}
      own={(rule, number, change) => (
        <WordsField
          label={text.name(text.title(number, ''))}
          shown={rule.name}
          read={plainWords(profileEditorText.empty)}
          onChange={(name) => change({ ...rule, name })}
        />
      )}
    />
  );
}
