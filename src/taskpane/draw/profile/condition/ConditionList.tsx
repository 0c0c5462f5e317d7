import { useState, type JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { Joined } from '../../../../domain/profile/condition';
import { conditionEditorText } from '../../../../text/pane/conditionEditorText';
import { useRowKeys } from '../rowKeys';
import { ConditionFields } from './ConditionFields';
import type { ConditionGround } from './conditionGround';

const text = conditionEditorText;

export interface ConditionListProps<Field extends string> {
  /** What the conditions are of. */
  readonly label: string;
  readonly ground: ConditionGround<Field>;
  /** Empty where the first one is still to be made. */
  readonly any: readonly Joined<Field>[];
  readonly onChange: (any: readonly Joined<Field>[]) => void;
}

/** Conditions of which any must hold. The last one stays. */
export function ConditionList<Field extends string>({
  label,
  ground,
  any,
  onChange,
}: ConditionListProps<Field>): JSX.Element {
  const [adds, setAdds] = useState(false);
  const isNew = any.length === 0;
  // The one that is being made keeps its place, and so its fields, when it counts.
  const shown = adds || isNew ? [...any, null] : any;
  const rows = useRowKeys(shown.length);
  const remove = (index: number): void => {
    rows.removed(index);
    if (shown[index] === null) setAdds(false);
    else onChange(any.filter((_, at) => at !== index));
  };
  return (
    <>
      {shown.map((condition, index) => (
        <div key={rows.keys[index]}>
          {index > 0 && <p className="hint or-line">{text.or}</p>}
          <ConditionFields
            label={text.condition(label, index + 1)}
            ground={ground}
            condition={condition}
            onChange={(next) => {
              if (condition === null) setAdds(false);
              onChange(shown.flatMap((each, at) => (at === index ? [next] : (each ?? []))));
            }}
            {...(shown.length > 1 && { onRemove: () => remove(index) })}
          />
        </div>
      ))}
      {!adds && !isNew && (
        <Link className="apart" aria-label={text.addOf(label)} onClick={() => setAdds(true)}>
          {text.add}
        </Link>
      )}
    </>
  );
}
