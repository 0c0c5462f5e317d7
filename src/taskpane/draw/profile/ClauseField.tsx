import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { Profile } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { without } from '../../state/without';

const text = profileEditorText;

/** So much of a clause tells it from others. */
const SHOWN = 24;
const NONE = '-none';

export interface ClauseFieldProps<Rule extends { readonly clause?: string }> {
  /** What cites the clause. */
  readonly label: string;
  readonly profile: Profile;
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

/** Which clause a rule comes from, by its number and first words. */
export function ClauseField<Rule extends { readonly clause?: string }>({
  label,
  profile: { clauses },
  rule,
  onChange,
}: ClauseFieldProps<Rule>): JSX.Element | null {
  const keys = Object.keys(clauses);
  if (keys.length === 0) return null;
  return (
    <Dropdown
      ariaLabel={text.clause(label)}
      responsiveMode={ResponsiveMode.large}
      selectedKey={rule.clause ?? NONE}
      options={[
        { key: NONE, text: text.clauseNone },
        ...Object.entries(clauses).map(([key, clause]) => ({
          key,
          text: text.clauseOption(clause.number, clause.text.slice(0, SHOWN)),
        })),
      ]}
      onChange={(_, option) => {
        if (option === undefined) return;
        const rest = without(rule, 'clause') as Rule;
        onChange(option.key === NONE ? rest : { ...rest, clause: String(option.key) });
      }}
    />
  );
}
