import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import { profileEditorText } from '../../../text/pane/profileEditorText';

const text = profileEditorText;

interface CodesFieldProps<Code extends string> {
  readonly label: string;
  /** All that there are, with their words, of which the first is shown. */
  readonly all: readonly (readonly [code: Code, word: string, ...others: string[]])[];
  /** All of them where undefined. */
  readonly codes: readonly Code[] | undefined;
  /** Undefined for all of them; never none. */
  readonly onChange: (codes: readonly Code[] | undefined) => void;
}

/** Which of a few something is about: all, or those that are ticked. */
export function CodesField<Code extends string>({
  label,
  all,
  codes,
  onChange,
}: CodesFieldProps<Code>): JSX.Element {
  const every = all.map(([code]) => code);
  const ticked = codes ?? every;
  const toggle = (key: unknown, counts: boolean): void => {
    const next = every.filter((each) => (each === key ? counts : ticked.includes(each)));
    if (next.length > 0) onChange(next.length === every.length ? undefined : next);
  };
  return (
    <Dropdown
      label={label}
      multiSelect
      multiSelectDelimiter={text.between}
      {...(codes === undefined && { onRenderTitle: () => <>{text.all}</> })}
      responsiveMode={ResponsiveMode.large}
      selectedKeys={[...ticked]}
      options={all.map(([key, word]) => ({ key, text: word }))}
      onChange={(_, option) => option && toggle(option.key, option.selected === true)}
    />
  );
}
