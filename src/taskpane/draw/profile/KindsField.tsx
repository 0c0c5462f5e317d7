import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import { CHECK_KINDS, type CheckKind } from '../../../domain/register/inspectionRecord';
import { choices } from '../../../text/sheet/profileSheetText';

interface KindsFieldProps {
  readonly label: string;
  /** All of them where undefined. */
  readonly kinds: readonly CheckKind[] | undefined;
  /** Undefined for all of them; never none. */
  readonly onChange: (kinds: readonly CheckKind[] | undefined) => void;
}

/** Which kinds of checks count. */
export function KindsField({ label, kinds = CHECK_KINDS, onChange }: KindsFieldProps): JSX.Element {
  const toggle = (key: unknown, counts: boolean): void => {
    const next = CHECK_KINDS.filter((each) => (each === key ? counts : kinds.includes(each)));
    if (next.length > 0) onChange(next.length === CHECK_KINDS.length ? undefined : next);
  };
  return (
    <Dropdown
      label={label}
      multiSelect
      responsiveMode={ResponsiveMode.large}
      selectedKeys={[...kinds]}
      options={choices.checkKind.map(([key, word]) => ({ key, text: word }))}
      onChange={(_, option) => option && toggle(option.key, option.selected === true)}
    />
  );
}
