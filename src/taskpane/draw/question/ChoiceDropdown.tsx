import { useRef, type JSX, type KeyboardEvent } from 'react';
import { Dropdown, ResponsiveMode, type IDropdown } from 'office-ui-fabric-react';
import { paneQuestionText } from '../../../text/pane/paneQuestionText';

/** Keys that would choose in a closed drop-down, and so answer with what they come to first. */
const CHOOSING = ['ArrowDown', 'ArrowUp', 'Home', 'End'];

export interface ChoiceDropdownProps {
  readonly label?: string;
  /** Instead of a label: the ids of the words that are asked. */
  readonly labelledBy?: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  readonly onChoose: (key: string) => void;
}

/** Choices of a question, of which none is chosen; the keys that choose open it first. */
export function ChoiceDropdown({
  label,
  labelledBy,
  options,
  onChoose,
}: ChoiceDropdownProps): JSX.Element {
  const dropdown = useRef<IDropdown>(null);
  const openFirst = (event: KeyboardEvent): void => {
    if (!CHOOSING.includes(event.key) || event.altKey) return;
    event.preventDefault();
    dropdown.current?.focus(true);
  };
  return (
    <Dropdown
      componentRef={dropdown}
      {...(label !== undefined && { label })}
      {...(labelledBy !== undefined && { 'aria-labelledby': labelledBy })}
      placeholder={paneQuestionText.choose}
      responsiveMode={ResponsiveMode.large}
      dropdownWidth="auto"
      selectedKey={null}
      options={[...options]}
      onKeyDown={openFirst}
      onChange={(_, option) => option && onChoose(String(option.key))}
    />
  );
}
