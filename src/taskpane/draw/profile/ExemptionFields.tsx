import type { JSX } from 'react';
import type { ExemptionRule } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { ClauseField } from './ClauseField';
import { ConditionList } from './condition/ConditionList';
import { withList } from './listEdit';
import { RuleList } from './RuleList';
import { anyMeaning, type SectionProps } from './sectionProps';
import { plainWords, WordsField } from './WordsField';

const text = profileEditorText.exemptions;
const FIRST_RULE: ExemptionRule = { name: '', any: [] };

/** Who is not visited. */
export function ExemptionFields({ profile, onChange, enterprises }: SectionProps): JSX.Element {
  return (
    <RuleList
      rules={profile.exemptions ?? []}
      titleOf={({ name }, number) => text.title(number, name)}
      none={text.none}
      add={text.add}
      first={FIRST_RULE}
      isWhole={({ name, any }) => name !== '' && any.length > 0}
      meaning={({ any }) => {
        const { words, matched } = anyMeaning(any, enterprises);
        return matched === null ? text.meaningAlone(words) : text.meaning(words, matched);
      }}
      onChange={(exemptions) => onChange(withList(profile, 'exemptions', exemptions))}
      fields={(rule, title, change, index) => (
        <>
          <WordsField
            label={text.name(text.title(index + 1, ''))}
            shown={rule.name}
            read={plainWords(profileEditorText.empty)}
            onChange={(name) => change({ ...rule, name })}
          />
          <ConditionList
            label={title}
            ground={enterprises}
            any={rule.any}
            onChange={(any) => change({ ...rule, any })}
          />
          <ClauseField label={title} profile={profile} rule={rule} onChange={change} />
        </>
      )}
    />
  );
}
