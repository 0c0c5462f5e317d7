import type { JSX } from 'react';
import { Checkbox } from 'office-ui-fabric-react';
import type { Condition, DirectedDraw } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { stepsText } from '../../../text/grammar/quotaText';
import { demandText } from '../../../text/term/profileText';
import { without } from '../../state/without';
import { alternativesOf, joinedAlternatives } from './condition/conditionForm';
import { ConditionList } from './condition/ConditionList';
import { DemandFields } from './DemandFields';
import { freeDirectedId, withList } from './listEdit';
import { OptionalCondition } from './OptionalCondition';
import { RuleList } from './RuleList';
import { anyMeaning, type SectionProps } from './sectionProps';
import { plainWords, WordsField } from './WordsField';

const text = profileEditorText.directed;

/** A condition without alternatives is none yet, and so no directed draw. */
const NO_UNITS: Condition = { any: [] };

/** Draws of their own within a condition. */
export function DirectedFields({
  profile,
  onChange,
  enterprises,
  inspectors,
  preparation,
  items,
  year,
}: SectionProps): JSX.Element {
  const directed = profile.directed ?? [];
  return (
    <RuleList<DirectedDraw>
      rules={directed}
      titleOf={({ name }, number) => text.title(number, name)}
      none={text.none}
      add={text.add}
      first={{
        id: freeDirectedId(directed),
        name: '',
        units: NO_UNITS,
        // As on the sheet, unless it says no.
        shared: true,
        plan: { quota: { kind: 'none' } },
      }}
      isWhole={({ name, units }) => name !== '' && alternativesOf(units).length > 0}
      meaning={({ units, plan }) => {
        const { words, matched } = anyMeaning(alternativesOf(units), enterprises);
        const demand = demandText(plan);
        return matched === null
          ? text.meaningAlone(words, demand)
          : text.meaning(words, matched, demand);
      }}
      onChange={(next) => onChange(withList(profile, 'directed', next))}
      fields={(draw, title, change, index) => {
        const quota = preparation?.directed.find(({ id }) => id === draw.id);
        return (
          <>
            <WordsField
              label={text.name(text.title(index + 1, ''))}
              shown={draw.name}
              read={plainWords(profileEditorText.empty)}
              onChange={(name) => change({ ...draw, name })}
            />
            <h5>{text.units}</h5>
            <ConditionList
              label={text.unitsOf(title)}
              ground={enterprises}
              any={alternativesOf(draw.units)}
              onChange={(any) => change({ ...draw, units: joinedAlternatives(any) })}
            />
            <h5>{text.people}</h5>
            <OptionalCondition
              label={text.limit}
              name={text.limited(title)}
              conditions={text.peopleOf(title)}
              ground={inspectors}
              condition={draw.inspectors}
              onChange={(condition) => {
                const rest = without(draw, 'inspectors');
                change(condition === undefined ? rest : { ...rest, inspectors: condition });
              }}
            />
            <Checkbox
              label={text.shared}
              ariaLabel={text.sharedOf(title)}
              checked={draw.shared === true}
              onChange={(_, checked) =>
                change(checked === true ? { ...draw, shared: true } : without(draw, 'shared'))
              }
            />
            <DemandFields
              name={title}
              profile={profile}
              demand={draw.plan}
              now={quota && stepsText(quota.steps)}
              items={items}
              year={year}
              ofCategory={false}
              onChange={(plan) => change({ ...draw, plan })}
            />
          </>
        );
      }}
    />
  );
}
