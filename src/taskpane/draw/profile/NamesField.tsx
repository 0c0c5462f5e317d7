import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import { listedText } from '../../../text/grammar/conditionText';
import { readListed } from '../../../text/grammar/readValues';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { WordsField } from './WordsField';

const text = profileEditorText;

export interface NamesFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly names: readonly string[];
  /** Names that can be picked. */
  readonly offered: readonly string[];
  readonly pick: string;
  readonly pickLabel: string;
  readonly onChange: (names: readonly string[]) => void;
}

/** Names in a list, typed or picked; none at all is allowed. */
export function NamesField({
  label,
  hint,
  names,
  offered,
  pick,
  pickLabel,
  onChange,
}: NamesFieldProps): JSX.Element {
  return (
    <>
      <WordsField
        label={label}
        placeholder={text.listHint}
        hint={hint}
        shown={listedText(names)}
        read={(words) => {
          const value = words.trim() === '' ? [] : readListed(words);
          return value === null ? { ok: false, message: text.list } : { ok: true, value };
        }}
        onChange={onChange}
      />
      {offered.length > 0 && (
        <Dropdown
          ariaLabel={pickLabel}
          placeholder={pick}
          multiSelect
          multiSelectDelimiter={text.between}
          responsiveMode={ResponsiveMode.large}
          dropdownWidth="auto"
          selectedKeys={[...names]}
          options={offered.map((name) => ({ key: name, text: name }))}
          onChange={(_, option) => {
            if (option === undefined) return;
            const name = String(option.key);
            onChange(
              option.selected === true ? [...names, name] : names.filter((each) => each !== name),
            );
          }}
        />
      )}
    </>
  );
}
