import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import { CHECK_KINDS, type CheckKind } from '../../../domain/register/inspectionRecord';
import { choices } from '../../../text/sheet/profileSheetText';

interface KindsFieldProps {
  readonly label: string;
  /** All of them where undefined. */
  readonly kinds: readonly CheckKind[] | undefined;
  readonly onChange: (kinds: readonly CheckKind[]) => void;
}

/** Which kinds of checks count. */
export function KindsField({ label, kinds = CHECK_KINDS, onChange }: KindsFieldProps): JSX.Element {
  return (
    <Dropdown
      label={label}
      multiSelect
      responsiveMode={ResponsiveMode.large}
      selectedKeys={[...kinds]}
      options={choices.checkKind.map(([key, word]) => ({ key, text: word }))}
      onChange={(_, option) =>
        option &&
        onChange(
          CHECK_KINDS.filter((each) =>
            each === option.key ? option.selected === true : kinds.includes(each),
          ),
        )
      }
    />
  );
}
