import { useState, type JSX } from 'react';
import { TextField } from 'office-ui-fabric-react';
import { profileEditorText } from '../../../text/pane/profileEditorText';

const text = profileEditorText.faults;

export interface NumberRange {
  readonly least: number;
  readonly most?: number;
  /** Decimals are refused. */
  readonly whole?: boolean;
}

export interface NumberFieldProps {
  readonly label: string;
  /**
   * True where the label is for screen readers only, because what stands beside the field says it.
   */
  readonly quiet?: boolean;
  readonly value: number | null;
  readonly range: NumberRange;
  readonly unit?: string;
  readonly before?: string;
  /** Given null when the field is emptied; without it an empty field is a fault. */
  readonly onClear?: () => void;
  readonly onChange: (value: number) => void;
}

/**
 * A number that counts as soon as it is right; a wrong one stays in the field with what is wanted,
 * and changes nothing.
 */
export function NumberField({
  label,
  quiet = false,
  value,
  range,
  unit,
  before,
  onClear,
  onChange,
}: NumberFieldProps): JSX.Element {
  /** What is being typed; null shows the value. */
  const [typed, setTyped] = useState<string | null>(null);
  const isRight = (words: string): boolean =>
    words.trim() === '' ? onClear !== undefined : readNumber(words, range) !== null;
  const change = (words: string): void => {
    setTyped(words);
    if (!isRight(words)) return;
    const number = readNumber(words, range);
    if (number === null) onClear?.();
    else onChange(number);
  };
  return (
    <TextField
      // Fluent names a field after its suffix alone unless it has a label element.
      className={quiet ? 'number-field quiet-label' : 'number-field'}
      label={label}
      value={typed ?? (value === null ? '' : String(value))}
      inputMode="decimal"
      autoComplete="off"
      {...(unit !== undefined && { suffix: unit })}
      {...(before !== undefined && { prefix: before })}
      {...(typed !== null && !isRight(typed) && { errorMessage: faultText(range) })}
      onChange={(_, words) => change(words ?? '')}
      onBlur={() => typed !== null && isRight(typed) && setTyped(null)}
    />
  );
}

/** Full-width digits count as digits, and a percent sign after the number as nothing. */
function readNumber(words: string, { least, most, whole = false }: NumberRange): number | null {
  const plain = words.normalize('NFKC').trim().replace(/%$/, '');
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const number = Number(plain);
  const fits =
    number >= least &&
    (most === undefined || number <= most) &&
    (!whole || Number.isInteger(number));
  return fits ? number : null;
}

function faultText({ least, most, whole = false }: NumberRange): string {
  return (whole ? text.whole : text.number)(least, most ?? null);
}
