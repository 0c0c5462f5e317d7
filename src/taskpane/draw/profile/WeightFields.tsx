import type { JSX } from 'react';
import type { WeightRule } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { withList } from './listEdit';
import { NumberField } from './NumberField';
import type { SectionProps } from './sectionProps';
import { UnitRules } from './UnitRules';

const text = profileEditorText.weights;
const FIRST_RULE: WeightRule = { factor: 2, any: [] };
const FACTORS = { least: 0.001, most: 1000 };

/** Whose chance is larger or smaller. */
export function WeightFields({ profile, onChange, enterprises }: SectionProps): JSX.Element {
  return (
    <UnitRules
      profile={profile}
      enterprises={enterprises}
      rules={profile.weights ?? []}
      titleOf={(_, number) => text.title(number)}
      none={text.none}
      add={text.add}
      first={FIRST_RULE}
      meaning={({ factor }, words, matched) =>
        matched === null ? text.meaningAlone(words, factor) : text.meaning(words, matched, factor)
      }
      onChange={(weights) => onChange(withList(profile, 'weights', weights))}
      own={(rule, number, change) => (
        <NumberField
          label={text.factor(text.title(number))}
          value={rule.factor}
          range={FACTORS}
          unit={text.times}
          onChange={(factor) => change({ ...rule, factor })}
        />
      )}
    />
  );
}
