import { useState, type JSX } from 'react';
import { Checkbox } from 'office-ui-fabric-react';
import type { Joined } from '../../../domain/profile/condition';
import { alternativesOf, joinedAlternatives } from './condition/conditionForm';
import { ConditionList } from './condition/ConditionList';
import type { ConditionGround } from './condition/conditionGround';

export interface OptionalConditionProps<Field extends string> {
  readonly label: string;
  /** The same, with what it is of. */
  readonly name: string;
  /** What its parts are called. */
  readonly conditions: string;
  readonly ground: ConditionGround<Field>;
  readonly condition: Joined<Field> | undefined;
  /** Given undefined for none. */
  readonly onChange: (condition: Joined<Field> | undefined) => void;
}

/** A condition that a rule may have: ticked, it is asked for. */
export function OptionalCondition<Field extends string>({
  label,
  name,
  conditions,
  ground,
  condition,
  onChange,
}: OptionalConditionProps<Field>): JSX.Element {
  const [asked, setAsked] = useState(false);
  const isAsked = asked || condition !== undefined;
  return (
    <>
      <Checkbox
        label={label}
        ariaLabel={name}
        checked={isAsked}
        onChange={(_, checked) => {
          setAsked(checked === true);
          if (condition !== undefined) onChange(undefined);
        }}
      />
      {isAsked && (
        <ConditionList
          label={conditions}
          ground={ground}
          any={condition === undefined ? [] : alternativesOf(condition)}
          onChange={(any) => onChange(joinedAlternatives(any))}
        />
      )}
    </>
  );
}
