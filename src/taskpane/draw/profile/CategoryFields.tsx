import type { JSX } from 'react';
import { Checkbox, Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { Category } from '../../../domain/register/category';
import type { CategoryRule, Profile } from '../../../domain/profile/profile';
import { categoryText } from '../../../text/term/codeText';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { choices } from '../../../text/sheet/profileSheetText';
import { without } from '../../state/without';
import { ClauseField } from './ClauseField';
import { ConditionList } from './condition/ConditionList';
import { RuleList } from './RuleList';
import { anyMeaning, type SectionProps } from './sectionProps';

const text = profileEditorText.classify;

const CATEGORY_OPTIONS = choices.category.map(([key, word]) => ({ key, text: word }));
const FIRST_RULE: CategoryRule = { category: 'key', any: [] };

/** Which enterprise is of which category: the rules in their order, and what becomes of the rest. */
export function CategoryFields({
  profile,
  onChange,
  enterprises,
  preparation,
}: SectionProps): JSX.Element {
  const units = preparation?.population.units ?? null;
  const countBy = (by: 'register' | 'otherwise'): number =>
    units?.filter(({ reason }) => reason.by === by).length ?? 0;
  const meaning = ({ any, category }: CategoryRule, index: number): string => {
    const { words, matched } = anyMeaning(any, enterprises);
    if (matched === null || units === null) return text.meaningAlone(words, categoryText(category));
    const taken = units.filter(({ reason }) => reason.by === 'rule' && reason.rule === index);
    return text.meaning(words, matched, categoryText(category), taken.length);
  };
  return (
    <>
      <Dropdown
        label={text.by}
        responsiveMode={ResponsiveMode.large}
        selectedKey={profile.classifyBy}
        options={choices.classifyBy.map(([key, word]) => ({ key, text: word }))}
        onChange={(_, option) =>
          option && onChange({ ...profile, classifyBy: option.key as Profile['classifyBy'] })
        }
      />
      {units !== null && profile.classifyBy === 'register' && (
        <p className="meaning">{text.registerMeaning(countBy('register'))}</p>
      )}
      <RuleList
        rules={profile.categoryRules}
        titleOf={({ category }, number) => text.title(number, categoryText(category))}
        ordered
        none={text.none}
        add={text.add}
        first={FIRST_RULE}
        isWhole={({ any }) => any.length > 0}
        meaning={meaning}
        onChange={(categoryRules) => onChange({ ...profile, categoryRules })}
        fields={(rule, title, change) => (
          <>
            <Dropdown
              ariaLabel={text.category(title)}
              responsiveMode={ResponsiveMode.large}
              selectedKey={rule.category}
              options={CATEGORY_OPTIONS}
              onChange={(_, option) =>
                option && change({ ...rule, category: option.key as Category })
              }
            />
            <ConditionList
              label={title}
              ground={enterprises}
              any={rule.any}
              onChange={(any) => change({ ...rule, any })}
            />
            {(profile.classifyBy === 'register' || rule.must === true) && (
              <Checkbox
                label={text.must}
                checked={rule.must === true}
                onChange={(_, checked) =>
                  change(checked === true ? { ...rule, must: true } : without(rule, 'must'))
                }
              />
            )}
            <ClauseField label={title} profile={profile} rule={rule} onChange={change} />
          </>
        )}
      />
      <Dropdown
        label={text.otherwise}
        responsiveMode={ResponsiveMode.large}
        selectedKey={profile.otherwise}
        options={CATEGORY_OPTIONS}
        onChange={(_, option) =>
          option && onChange({ ...profile, otherwise: option.key as Category })
        }
      />
      {units !== null && (
        <p className="meaning">
          {text.otherwiseMeaning(countBy('otherwise'), categoryText(profile.otherwise))}
        </p>
      )}
    </>
  );
}
