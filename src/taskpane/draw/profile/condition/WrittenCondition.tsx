import type { JSX } from 'react';
import type { Joined } from '../../../../domain/profile/condition';
import { conditionEditorText } from '../../../../text/pane/conditionEditorText';
import { profileCellFaultText } from '../../../../text/problem/profileFaultText';
import { WordsField } from '../WordsField';
import type { ConditionGround } from './conditionGround';

const text = conditionEditorText;

export interface WrittenConditionProps<Field extends string> {
  readonly label: string;
  readonly ground: ConditionGround<Field>;
  /** Null for one that is not written yet. */
  readonly condition: Joined<Field> | null;
  readonly onChange: (condition: Joined<Field>) => void;
}

/** Any condition in the words of the profile's sheet. */
export function WrittenCondition<Field extends string>({
  label,
  ground,
  condition,
  onChange,
}: WrittenConditionProps<Field>): JSX.Element {
  return (
    <WordsField
      label={text.words(label)}
      quiet
      multiline
      shown={condition === null ? '' : ground.write(condition)}
      hint={text.wordsHint}
      read={(words) => {
        const reading = ground.read(words);
        return reading.ok
          ? reading
          : {
              ok: false,
              message: text.faults.words(
                profileCellFaultText(reading.fault, words),
                condition === null,
              ),
            };
      }}
      onChange={onChange}
    />
  );
}
