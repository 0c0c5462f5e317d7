import type { JSX, ReactNode } from 'react';
import type { Condition } from '../../../domain/profile/profile';
import { ClauseField } from './ClauseField';
import { ConditionList } from './condition/ConditionList';
import { RuleList, type RuleListProps } from './RuleList';
import { anyMeaning, type SectionProps } from './sectionProps';

/** A rule about the units that hold any of its conditions. */
interface UnitRule {
  readonly any: readonly Condition[];
  readonly clause?: string;
}

interface UnitRulesProps<Rule extends UnitRule>
  extends
    Pick<SectionProps, 'profile' | 'enterprises'>,
    Pick<RuleListProps<Rule>, 'rules' | 'titleOf' | 'none' | 'add' | 'first' | 'onChange'> {
  /** Whether what rules of this kind alone have is filled in. */
  readonly isNamed?: (rule: Rule) => boolean;
  /** The field of what they alone have. */
  readonly own: (rule: Rule, number: number, onChange: (rule: Rule) => void) => ReactNode;
  /** What a rule comes to: its conditions in words, and how many hold them; null without lists. */
  readonly meaning: (rule: Rule, words: string, matched: number | null) => string;
}

/** Rules about units, each with its own field, its conditions and its clause. */
export function UnitRules<Rule extends UnitRule>({
  profile,
  enterprises,
  isNamed = () => true,
  own,
  meaning,
  ...list
}: UnitRulesProps<Rule>): JSX.Element {
  return (
    <RuleList<Rule>
      {...list}
      isWhole={(rule) => rule.any.length > 0 && isNamed(rule)}
      meaning={(rule) => {
        const { words, matched } = anyMeaning(rule.any, enterprises);
        return meaning(rule, words, matched);
      }}
      fields={(rule, title, change, index) => (
        <>
          {own(rule, index + 1, change)}
          <ConditionList
            label={title}
            ground={enterprises}
            any={rule.any}
            onChange={(any) => change({ ...rule, any })}
          />
          <ClauseField label={title} profile={profile} rule={rule} onChange={change} />
        </>
      )}
    />
  );
}
