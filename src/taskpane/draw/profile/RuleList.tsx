import { useState, type JSX, type ReactNode } from 'react';
import { DefaultButton, Link } from 'office-ui-fabric-react';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { swappedAt, useRowKeys } from './rowKeys';

const text = profileEditorText;

export interface RuleListProps<Rule> {
  readonly rules: readonly Rule[];
  /** What a rule is called, by its place from 1. */
  readonly titleOf: (rule: Rule, number: number) => string;
  readonly fields: (
    rule: Rule,
    title: string,
    onChange: (rule: Rule) => void,
    index: number,
  ) => ReactNode;
  /** What one rule comes to now, in a sentence. */
  readonly meaning?: (rule: Rule, index: number) => string;
  /** True where the order decides. */
  readonly ordered?: boolean;
  readonly none: string;
  readonly add: string;
  /** What an added rule starts with. */
  readonly first: Rule;
  /** Whether a rule says all that it must; until then an added one does not count. */
  readonly isWhole: (rule: Rule) => boolean;
  readonly onChange: (rules: readonly Rule[]) => void;
}

/** Rules one below the other, each to be changed, moved and removed, and one more to be added. */
export function RuleList<Rule>({
  rules,
  titleOf,
  fields,
  meaning,
  ordered = false,
  none,
  add,
  first,
  isWhole,
  onChange,
}: RuleListProps<Rule>): JSX.Element {
  /** The rule that is being added; it keeps its place, and so its fields, when it counts. */
  const [draft, setDraft] = useState<{ readonly rule: Rule } | null>(null);
  const shown = draft === null ? rules : [...rules, draft.rule];
  const { keys, removed, swapped } = useRowKeys(shown.length);
  const change = (index: number, rule: Rule): void => {
    if (index < rules.length) onChange(rules.map((each, at) => (at === index ? rule : each)));
    else if (isWhole(rule)) {
      setDraft(null);
      onChange([...rules, rule]);
    } else setDraft({ rule });
  };
  const remove = (index: number): void => {
    removed(index);
    if (index < rules.length) onChange(rules.filter((_, at) => at !== index));
    else setDraft(null);
  };
  const swap = (index: number): void => {
    swapped(index);
    onChange(swappedAt(rules, index));
  };
  return (
    <>
      {shown.length === 0 && <p className="hint">{none}</p>}
      {shown.map((rule, index) => {
        const title = titleOf(rule, index + 1);
        const isDraft = index >= rules.length;
        return (
          <section
            key={keys[index]}
            className="rule-fields"
            {...(isDraft && { 'data-unfinished': true, tabIndex: -1 })}
          >
            <div className="line">
              <h4>{title}</h4>
              <span className="row-links">
                {ordered && !isDraft && index > 0 && (
                  <Link aria-label={text.upOf(title)} onClick={() => swap(index - 1)}>
                    {text.up}
                  </Link>
                )}
                {ordered && index < rules.length - 1 && (
                  <Link aria-label={text.downOf(title)} onClick={() => swap(index)}>
                    {text.down}
                  </Link>
                )}
                <Link
                  aria-label={(isDraft ? text.cancelOf : text.removeOf)(title)}
                  onClick={() => remove(index)}
                >
                  {isDraft ? text.cancel : text.remove}
                </Link>
              </span>
            </div>
            {fields(rule, title, (next) => change(index, next), index)}
            {isDraft ? (
              <p className="hint">{text.unfinished}</p>
            ) : (
              meaning !== undefined && <p className="meaning">{meaning(rule, index)}</p>
            )}
          </section>
        );
      })}
      {draft === null && (
        <DefaultButton className="apart" text={add} onClick={() => setDraft({ rule: first })} />
      )}
    </>
  );
}
