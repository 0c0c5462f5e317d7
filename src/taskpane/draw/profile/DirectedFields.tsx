import { useState, type JSX } from 'react';
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
import { RuleList } from './RuleList';
import { anyMeaning, type SectionProps } from './sectionProps';
import { plainWords, WordsField } from './WordsField';

const text = profileEditorText.directed;

/** A condition without alternatives is none yet, and so no directed draw. */
const NO_UNITS: Condition = { any: [] };

/** Draws of their own within a condition. */
export function DirectedFields(props: SectionProps): JSX.Element {
  const { profile, onChange, enterprises, preparation, items } = props;
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
            <PeopleFields {...props} draw={draw} title={title} onDraw={change} />
            <DemandFields
              name={title}
              profile={profile}
              demand={draw.plan}
              now={quota && stepsText(quota.steps)}
              items={items}
              ofCategory={false}
              onChange={(plan) => change({ ...draw, plan })}
            />
          </>
        );
      }}
    />
  );
}

interface PeopleFieldsProps extends SectionProps {
  readonly draw: DirectedDraw;
  readonly title: string;
  readonly onDraw: (draw: DirectedDraw) => void;
}

/** Who may be sent: anyone, or those who meet a condition. */
function PeopleFields({ inspectors, draw, title, onDraw }: PeopleFieldsProps): JSX.Element {
  const [limits, setLimits] = useState(false);
  const { inspectors: condition } = draw;
  const isLimited = limits || condition !== undefined;
  return (
    <>
      <Checkbox
        label={text.limit}
        ariaLabel={text.limited(title)}
        checked={isLimited}
        onChange={(_, checked) => {
          setLimits(checked === true);
          if (condition !== undefined) onDraw(without(draw, 'inspectors'));
        }}
      />
      {isLimited && (
        <ConditionList
          label={text.peopleOf(title)}
          ground={inspectors}
          any={condition === undefined ? [] : alternativesOf(condition)}
          onChange={(any) => onDraw({ ...draw, inspectors: joinedAlternatives(any) })}
        />
      )}
    </>
  );
}
