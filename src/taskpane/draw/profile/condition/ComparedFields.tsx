import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { TestSubject } from '../../../../app/conditionList';
import { cellOf } from '../../../../reading/cell/sheetTable';
import { daysOf } from '../../../../reading/cell/amount';
import { listedText } from '../../../../text/grammar/conditionText';
import { readListed } from '../../../../text/grammar/readValues';
import { readAnswer } from '../../../../text/grammar/valueWords';
import { conditionEditorText } from '../../../../text/pane/conditionEditorText';
import { codeText } from '../../../../text/term/codeText';
import { dayText } from '../../../../text/term/dayText';
import { NumberField } from '../NumberField';
import { WordsField } from '../WordsField';
import type { Compared, Verb } from './conditionForm';
import type { ConditionGround } from './conditionGround';

const text = conditionEditorText;

/** So many different values of a list are offered; others are typed. */
const MOST_OFFERED = 200;

type Values = readonly (string | boolean)[];

export interface ComparedFieldsProps<Field extends string> {
  readonly label: string;
  readonly ground: ConditionGround<Field>;
  readonly subject: TestSubject<Field>;
  readonly verb: Verb;
  /** Null where nothing is chosen yet. */
  readonly compared: Compared | null;
  readonly onChange: (compared: Compared) => void;
}

/** What a test compares with: a number, a day, or values of the list, picked or typed. */
export function ComparedFields<Field extends string>(
  props: ComparedFieldsProps<Field>,
): JSX.Element | null {
  const { label, verb, compared, onChange } = props;
  switch (verb) {
    case 'filled':
    case 'blank':
      return null;
    case 'is':
    case 'contains':
      return (
        <ValueFields {...props} values={Array.isArray(compared) ? (compared as Values) : []} />
      );
    case 'from':
    case 'until':
      return (
        <WordsField
          label={text.typed(label)}
          quiet
          shown={typeof compared === 'string' ? dayText(compared) : ''}
          read={(words) => {
            const days = daysOf(cellOf(words));
            return days === null
              ? { ok: false, message: text.faults.day }
              : { ok: true, value: verb === 'from' ? days.first : days.last };
          }}
          onChange={onChange}
        />
      );
    default:
      return (
        <NumberField
          label={text.typed(label)}
          quiet
          value={typeof compared === 'number' ? compared : null}
          range={{ least: 0 }}
          onChange={onChange}
        />
      );
  }
}

/** Values with the number of rows that have each; texts can be typed as well. */
function ValueFields<Field extends string>({
  label,
  ground: { names, list },
  subject,
  verb,
  values,
  onChange,
}: ComparedFieldsProps<Field> & { readonly values: Values }): JSX.Element {
  const kind = 'field' in subject ? names.kindOf(subject.field) : null;
  const found = list?.values(subject) ?? [];
  const offered: Values =
    kind?.kind === 'codes'
      ? kind.codes
      : kind?.kind === 'yes-no'
        ? [true, false]
        : found.slice(0, MOST_OFFERED).map(({ value }) => value);
  const options = [...offered, ...values.filter((value) => !offered.includes(value))].map(
    (value) => {
      const count = found.find((each) => each.value === value)?.count ?? 0;
      const word = valueText(subject, value);
      return {
        key: keyOf(value),
        text: list === null ? word : text.counted(word, names.register, count),
        value,
      };
    },
  );
  const isOne = kind?.kind === 'yes-no';
  const isListed = kind !== null && kind.kind !== 'text';
  const pick = (
    <Dropdown
      ariaLabel={text.pick(label)}
      placeholder={isListed ? text.chooseValue : text.pickValue}
      responsiveMode={ResponsiveMode.large}
      dropdownWidth="auto"
      {...(isOne
        ? { selectedKey: values[0] === undefined ? null : keyOf(values[0]) }
        : {
            multiSelect: true,
            multiSelectDelimiter: text.between,
            selectedKeys: values.map(keyOf),
          })}
      options={options}
      onChange={(_, option) => {
        if (option === undefined) return;
        const { value } = option as unknown as { readonly value: string | boolean };
        if (isOne) onChange([value]);
        else if (option.selected !== true) onChange(values.filter((each) => each !== value));
        // Codes stand in the order of their field, other values as they were chosen.
        else if (kind?.kind === 'codes')
          onChange(offered.filter((each) => each === value || values.includes(each)));
        else onChange([...values, value]);
      }}
    />
  );
  if (isListed) return pick;
  return (
    <>
      <WordsField
        label={text.typed(label)}
        quiet
        placeholder={text.typedHint}
        shown={values
          .map((value) => (typeof value === 'boolean' ? text.answer(value) : listedText([value])))
          .join(text.between)}
        read={(words) => {
          const typed = readListed(words);
          return typed === null
            ? { ok: false, message: text.faults.list }
            : { ok: true, value: typed.map((each) => valueOf(each, subject, verb)) };
        }}
        onChange={onChange}
      />
      {options.length > 0 && pick}
    </>
  );
}

/** The cells of a column may be yes and no; those of a field that holds texts are not. */
function valueOf(word: string, subject: object, verb: Verb): string | boolean {
  const answer = 'column' in subject && verb === 'is' ? readAnswer(word) : null;
  return answer ?? word;
}

function valueText<Field extends string>(
  subject: TestSubject<Field>,
  value: string | boolean,
): string {
  if (typeof value === 'boolean') return text.answer(value);
  return 'field' in subject ? codeText(subject.field, value) : value;
}

function keyOf(value: string | boolean): string {
  return JSON.stringify(value);
}
