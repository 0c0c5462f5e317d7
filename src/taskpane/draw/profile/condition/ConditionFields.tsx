import { useState, type JSX } from 'react';
import { Link } from 'office-ui-fabric-react';
import type { Joined } from '../../../../domain/profile/condition';
import { conditionEditorText } from '../../../../text/pane/conditionEditorText';
import { useRowKeys } from '../rowKeys';
import { formTests, joinedTests, type FormTest } from './conditionForm';
import type { ConditionGround } from './conditionGround';
import { TestFields } from './TestFields';
import { WrittenCondition } from './WrittenCondition';

const text = conditionEditorText;

export interface ConditionFieldsProps<Field extends string> {
  readonly label: string;
  readonly ground: ConditionGround<Field>;
  /** Null for one that is being made. */
  readonly condition: Joined<Field> | null;
  readonly onChange: (condition: Joined<Field>) => void;
  /** Absent where the condition cannot go. */
  readonly onRemove?: () => void;
}

/**
 * One condition: tests that must all hold, or, where the form cannot show it or the clerk prefers to
 * write, its words. Below it stands how many rows meet it now.
 */
export function ConditionFields<Field extends string>({
  label,
  ground,
  condition,
  onChange,
  onRemove,
}: ConditionFieldsProps<Field>): JSX.Element {
  const [writes, setWrites] = useState(false);
  const tests = condition === null ? [] : formTests(condition);
  const isWritten = writes || tests === null;
  const { list, names } = ground;
  return (
    <div className="condition-fields" role="group" aria-label={label}>
      {isWritten ? (
        <WrittenCondition label={label} ground={ground} condition={condition} onChange={onChange} />
      ) : (
        <TestList label={label} ground={ground} tests={tests} onChange={onChange} />
      )}
      {tests === null && <p className="hint">{text.onlyWords}</p>}
      <div className="line">
        <span className="hint">
          {condition !== null &&
            list !== null &&
            text.matches(names.register, list.count(condition), list.total)}
        </span>
        <span className="row-links">
          {tests !== null && (
            <Link
              aria-label={(isWritten ? text.chooseOf : text.writeOf)(label)}
              onClick={() => setWrites(!isWritten)}
            >
              {isWritten ? text.choose : text.write}
            </Link>
          )}
          {onRemove !== undefined && (
            <Link aria-label={text.removeOf(label)} onClick={onRemove}>
              {condition === null ? text.cancel : text.remove}
            </Link>
          )}
        </span>
      </div>
    </div>
  );
}

interface TestListProps<Field extends string> {
  readonly label: string;
  readonly ground: ConditionGround<Field>;
  readonly tests: readonly FormTest<Field>[];
  readonly onChange: (condition: Joined<Field>) => void;
}

function TestList<Field extends string>({
  label,
  ground,
  tests,
  onChange,
}: TestListProps<Field>): JSX.Element {
  const [adds, setAdds] = useState(false);
  const isNew = tests.length === 0;
  const shown = adds || isNew ? [...tests, null] : tests;
  const rows = useRowKeys(shown.length);
  const remove = (index: number): void => {
    rows.removed(index);
    if (shown[index] === null) setAdds(false);
    else onChange(joinedTests(tests.filter((_, at) => at !== index)));
  };
  return (
    <>
      {shown.map((test, index) => (
        <div key={rows.keys[index]} className="test-row">
          {index > 0 && <span className="hint">{text.and}</span>}
          <TestFields
            label={text.test(label, index + 1)}
            ground={ground}
            test={test}
            onChange={(next) => {
              if (test === null) setAdds(false);
              onChange(
                joinedTests(shown.flatMap((each, at) => (at === index ? [next] : (each ?? [])))),
              );
            }}
          />
          {shown.length > 1 && (
            <Link
              className="test-remove"
              aria-label={text.removeOf(text.test(label, index + 1))}
              onClick={() => remove(index)}
            >
              {test === null ? text.cancel : text.remove}
            </Link>
          )}
        </div>
      ))}
      {!adds && !isNew && (
        <Link className="apart" aria-label={text.addTestOf(label)} onClick={() => setAdds(true)}>
          {text.addTest}
        </Link>
      )}
    </>
  );
}
