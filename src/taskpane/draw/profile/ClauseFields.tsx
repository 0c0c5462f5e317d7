import type { JSX } from 'react';
import { Checkbox } from 'office-ui-fabric-react';
import type { Clause, Profile } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { without } from '../../state/without';
import { citations, freeClauseKey, withoutClause } from './listEdit';
import { RuleList } from './RuleList';
import type { SectionProps } from './sectionProps';
import { plainWords, WordsField } from './WordsField';

const text = profileEditorText.clauses;

interface KeyedClause {
  /** Empty for one that is being added. */
  readonly key: string;
  readonly clause: Clause;
}

const FIRST_CLAUSE: KeyedClause = { key: '', clause: { number: '', text: '' } };

/** The clauses that rules come from. What cites a clause that goes cites nothing. */
export function ClauseFields({ profile, onChange }: SectionProps): JSX.Element {
  const clauses = Object.entries(profile.clauses).map(([key, clause]) => ({ key, clause }));
  return (
    <RuleList<KeyedClause>
      rules={clauses}
      titleOf={({ clause }, number) => text.title(number, clause.number)}
      none={text.none}
      add={text.add}
      first={FIRST_CLAUSE}
      isWhole={({ clause }) => clause.text !== ''}
      meaning={({ key }) => text.cited(citations(profile, key))}
      onChange={(next) => onChange(withClauses(profile, next))}
      fields={({ key, clause }, _, change, index) => {
        const name = text.title(index + 1, '');
        const set = (next: Clause): void => change({ key, clause: next });
        return (
          <>
            <WordsField
              label={text.number(name)}
              shown={clause.number}
              read={plainWords()}
              onChange={(number) => set({ ...clause, number })}
            />
            <WordsField
              label={text.words(name)}
              multiline
              shown={clause.text}
              read={plainWords(profileEditorText.empty)}
              onChange={(words) => set({ ...clause, text: words })}
            />
            <Checkbox
              label={text.chosen}
              checked={clause.chosen === true}
              onChange={(_, checked) =>
                set(checked === true ? { ...clause, chosen: true } : without(clause, 'chosen'))
              }
            />
          </>
        );
      }}
    />
  );
}

function withClauses(profile: Profile, next: readonly KeyedClause[]): Profile {
  const gone = Object.keys(profile.clauses).filter((key) => next.every((each) => each.key !== key));
  const taken = Object.keys(profile.clauses);
  const entries = next.map(({ key, clause }): [string, Clause] => [
    key === '' ? freeClauseKey(taken, clause.number) : key,
    clause,
  ]);
  return { ...gone.reduce(withoutClause, profile), clauses: Object.fromEntries(entries) };
}
