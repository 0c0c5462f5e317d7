import type { JSX } from 'react';
import {
  Dropdown,
  DropdownMenuItemType,
  ResponsiveMode,
  type IDropdownOption,
} from 'office-ui-fabric-react';
import type { TableKind } from '../../../domain/register/register';
import { columnLetters } from '../../../domain/ground/cellAddress';
import type { ColumnReading } from '../../../reading/column/columnReading';
import {
  ENTERPRISE_FIELDS,
  INSPECTOR_FIELDS,
  ITEM_FIELDS,
  RECORD_FIELDS,
  type RegisterField,
} from '../../../domain/register/field';
import { paneRegisterText } from '../../../text/pane/paneRegisterText';
import { registerFieldText } from '../../../text/term/registerFieldText';
import type { ColumnAnswer } from './columnChoice';

const text = paneRegisterText;

/** Keys of the two answers that are no field. */
const NO_FIELD = '-none';
const AUTOMATIC = '-automatic';

const FIELDS: Readonly<Record<TableKind, readonly RegisterField[]>> = {
  enterprise: ENTERPRISE_FIELDS,
  inspector: INSPECTOR_FIELDS,
  records: RECORD_FIELDS,
  items: ITEM_FIELDS,
};

export interface FieldPickerProps {
  readonly kind: TableKind;
  readonly reading: ColumnReading;
  readonly onAnswer: (answer: ColumnAnswer) => void;
}

/**
 * The fields that a column can be, the likely ones first, and the way back to what the program
 * thought.
 */
export function FieldPicker({ kind, reading, onAnswer }: FieldPickerProps): JSX.Element {
  const { header, columnIndex, field, confidence, possible } = reading;
  return (
    <Dropdown
      className="field-picker"
      ariaLabel={text.fieldOf(headerText(header), columnLetters(columnIndex))}
      placeholder={confidence === 'asked' ? text.askedPlaceholder : text.confidence.none}
      responsiveMode={ResponsiveMode.large}
      dropdownWidth="auto"
      selectedKey={field ?? (confidence === 'chosen' ? NO_FIELD : null)}
      options={options(kind, possible, confidence === 'chosen')}
      onChange={(_, option) => option && onAnswer(answerOf(String(option.key)))}
    />
  );
}

/** A column's header; a column can have none. */
export function headerText(header: string): string {
  return header === '' ? text.noHeader : header;
}

function options(
  kind: TableKind,
  possible: ColumnReading['possible'],
  chosen: boolean,
): IDropdownOption[] {
  const heading = (key: string, words: string): IDropdownOption => ({
    key,
    text: words,
    itemType: DropdownMenuItemType.Header,
  });
  const option = (field: RegisterField): IDropdownOption => ({
    key: field,
    text: registerFieldText(kind, field),
  });
  const others = FIELDS[kind].filter((field) => !possible.includes(field)).map(option);
  return [
    ...(possible.length > 0
      ? [
          heading('-possible', text.possible),
          ...possible.map(option),
          heading('-others', text.otherFields),
        ]
      : []),
    ...others,
    { key: '-line', text: '', itemType: DropdownMenuItemType.Divider },
    { key: NO_FIELD, text: text.noField },
    ...(chosen ? [{ key: AUTOMATIC, text: text.automatic }] : []),
  ];
}

function answerOf(key: string): ColumnAnswer {
  if (key === NO_FIELD) return null;
  return key === AUTOMATIC ? 'automatic' : (key as RegisterField);
}
