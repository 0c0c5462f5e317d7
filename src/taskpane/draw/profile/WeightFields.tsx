import type { JSX } from 'react';
import type { WeightRule } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { ClauseField } from './ClauseField';
import { ConditionList } from './condition/ConditionList';
import { withList } from './listEdit';
import { NumberField } from './NumberField';
import { RuleList } from './RuleList';
import { anyMeaning, type SectionProps } from './sectionProps';

const text = profileEditorText.weights;
const FIRST_RULE: WeightRule = { factor: 2, any: [] };
const FACTORS = { least: 0.001, most: 1000 };

/** Whose chance is larger or smaller. */
export function WeightFields({ profile, onChange, enterprises }: SectionProps): JSX.Element {
  return (
    <RuleList
      rules={profile.weights ?? []}
      titleOf={(_, number) => text.title(number)}
      none={text.none}
      add={text.add}
      first={FIRST_RULE}
      isWhole={({ any }) => any.length > 0}
      meaning={({ any, factor }) => {
        const { words, matched } = anyMeaning(any, enterprises);
        return matched === null
          ? text.meaningAlone(words, factor)
          : text.meaning(words, matched, factor);
      }}
      onChange={(weights) => onChange(withList(profile, 'weights', weights))}
      fields={(rule, title, change) => (
        <>
          <NumberField
            label={text.factor(title)}
            value={rule.factor}
            range={FACTORS}
            unit={text.times}
            onChange={(factor) => change({ ...rule, factor })}
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
