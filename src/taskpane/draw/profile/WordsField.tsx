import { useState, type JSX } from 'react';
import { TextField } from 'office-ui-fabric-react';

/** Words understood, or what is wanted instead. */
export type WordsReading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

export interface WordsFieldProps<Value> {
  readonly label: string;
  /** True where the label is for screen readers only. */
  readonly quiet?: boolean;
  /** The value in force in words. */
  readonly shown: string;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly read: (words: string) => WordsReading<Value>;
  readonly onChange: (value: Value) => void;
}

/**
 * Words that count as soon as they can be understood; others stay in the field with what is wanted,
 * and change nothing.
 */
export function WordsField<Value>({
  label,
  quiet = false,
  shown,
  multiline = false,
  placeholder,
  hint,
  read,
  onChange,
}: WordsFieldProps<Value>): JSX.Element {
  /** What is being typed; null shows the value. */
  const [typed, setTyped] = useState<string | null>(null);
  const reading = typed === null ? null : read(typed);
  return (
    <>
      <TextField
        {...(quiet ? { ariaLabel: label } : { label })}
        {...(multiline && { multiline, autoAdjustHeight: true, rows: 1, resizable: false })}
        {...(placeholder !== undefined && { placeholder })}
        value={typed ?? shown}
        autoComplete="off"
        {...(reading?.ok === false && { errorMessage: reading.message })}
        onChange={(_, words = '') => {
          setTyped(words);
          const next = read(words);
          if (next.ok) onChange(next.value);
        }}
        onBlur={() => reading?.ok === true && setTyped(null)}
      />
      {hint !== undefined && <p className="hint">{hint}</p>}
    </>
  );
}

/**
 * Reads any text without white space at its ends.
 *
 * @param wanted what is said of an empty one; without it a text may be empty
 */
export function plainWords(wanted?: string): (words: string) => WordsReading<string> {
  return (words) => {
    const value = words.trim();
    return value === '' && wanted !== undefined
      ? { ok: false, message: wanted }
      : { ok: true, value };
  };
}
