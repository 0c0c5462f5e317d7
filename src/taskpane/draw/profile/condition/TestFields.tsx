import { useState, type JSX } from 'react';
import {
  Dropdown,
  DropdownMenuItemType,
  ResponsiveMode,
  type IDropdownOption,
} from 'office-ui-fabric-react';
import type { TestSubject } from '../../../../app/conditionList';
import { conditionEditorText } from '../../../../text/pane/conditionEditorText';
import { ComparedFields } from './ComparedFields';
import {
  comparedOf,
  comparisons,
  isAlike,
  subjectOf,
  testOf,
  verbOf,
  type Compared,
  type Comparison,
  type FormTest,
  type Verb,
} from './conditionForm';
import type { ConditionGround } from './conditionGround';

const text = conditionEditorText;

export interface TestFieldsProps<Field extends string> {
  readonly label: string;
  readonly ground: ConditionGround<Field>;
  /** Null for one that is being made. */
  readonly test: FormTest<Field> | null;
  readonly onChange: (test: FormTest<Field>) => void;
}

/** A test as far as the clerk has come with it. */
interface TestDraft<Field extends string> {
  readonly subject: TestSubject<Field> | null;
  readonly verb: Verb;
  readonly denied: boolean;
  readonly compared: Compared | null;
}

const NOTHING = { subject: null, verb: 'is', denied: false, compared: null } as const;

/**
 * One test: what it looks at, how it compares, and with what. It counts once nothing is missing; until
 * then what it was before counts, and that is said.
 */
export function TestFields<Field extends string>({
  label,
  ground,
  test,
  onChange,
}: TestFieldsProps<Field>): JSX.Element {
  const [draft, setDraft] = useState<TestDraft<Field> | null>(null);
  const shown = draft ?? (test === null ? NOTHING : draftOf(test));
  const { subject, verb, denied, compared } = shown;
  const change = (next: TestDraft<Field>): void => {
    const whole = next.subject === null ? null : testOf(next.subject, next.verb, next.compared);
    setDraft(whole === null ? next : null);
    if (whole !== null) onChange({ test: whole, denied: next.denied });
  };
  const offered = subject === null ? [] : comparisonsOf(ground, subject, { verb, denied });
  return (
    <div
      className="test-fields"
      {...((draft !== null || test === null) && { 'data-unfinished': true, tabIndex: -1 })}
    >
      <Dropdown
        ariaLabel={text.field(label)}
        placeholder={text.chooseField}
        responsiveMode={ResponsiveMode.large}
        dropdownWidth="auto"
        selectedKey={subject === null ? null : keyOf(subject)}
        options={subjectOptions(ground, subject)}
        onChange={(_, option) =>
          option && change(firstDraft(ground, subjectOfKey<Field>(String(option.key))))
        }
      />
      {subject !== null && (
        <>
          <Dropdown
            ariaLabel={text.comparison(label)}
            responsiveMode={ResponsiveMode.large}
            dropdownWidth="auto"
            selectedKey={comparisonKey(shown)}
            options={offered.map((each) => ({
              key: comparisonKey(each),
              text: comparisonText(each, isAnswered(ground, subject)),
            }))}
            onChange={(_, option) => {
              const next = offered.find((each) => comparisonKey(each) === option?.key);
              if (next === undefined) return;
              change({ subject, ...next, compared: isAlike(verb, next.verb) ? compared : null });
            }}
          />
          <ComparedFields
            // Another field or another kind of comparison has fields of its own.
            key={`${keyOf(subject)} ${verb}`}
            label={label}
            ground={ground}
            subject={subject}
            verb={verb}
            compared={compared}
            onChange={(next) => change({ subject, verb, denied, compared: next })}
          />
        </>
      )}
      {(draft !== null || test === null) && <p className="hint">{text.unfinished}</p>}
    </div>
  );
}

function draftOf<Field extends string>({ test, denied }: FormTest<Field>): TestDraft<Field> {
  return { subject: subjectOf(test), verb: verbOf(test), denied, compared: comparedOf(test) };
}

/** The first comparison that suits; a yes or a no is asked for as a yes. */
function firstDraft<Field extends string>(
  ground: ConditionGround<Field>,
  subject: TestSubject<Field>,
): TestDraft<Field> {
  const [first = NOTHING] = suiting(ground, subject);
  return { ...first, subject, compared: isAnswered(ground, subject) ? [true] : null };
}

function isAnswered<Field extends string>(
  { names }: ConditionGround<Field>,
  subject: TestSubject<Field>,
): boolean {
  return 'field' in subject && names.kindOf(subject.field).kind === 'yes-no';
}

function suiting<Field extends string>(
  { names, list }: ConditionGround<Field>,
  subject: TestSubject<Field>,
): readonly Comparison[] {
  return 'field' in subject
    ? comparisons(names.kindOf(subject.field).kind)
    : comparisons(null, list?.use(subject.column) ?? { amounts: true, days: true });
}

function comparisonsOf<Field extends string>(
  ground: ConditionGround<Field>,
  subject: TestSubject<Field>,
  { verb, denied }: Comparison,
): readonly Comparison[] {
  const offered = suiting(ground, subject);
  const isOffered = offered.some((each) => each.verb === verb && each.denied === denied);
  return isOffered ? offered : [...offered, { verb, denied }];
}

function comparisonKey({ verb, denied }: Comparison): string {
  return denied ? `not ${verb}` : verb;
}

function comparisonText({ verb, denied }: Comparison, isAnswer: boolean): string {
  if (verb === 'is' && isAnswer) return denied ? text.deniedWords.answer : text.answerVerb;
  if (!denied) return text.verbs[verb];
  return verb === 'is' || verb === 'contains'
    ? text.deniedWords[verb]
    : text.denied(text.verbs[verb]);
}

/** The fields that the list has, its own columns, and the fields that it lacks. */
function subjectOptions<Field extends string>(
  { names, list }: ConditionGround<Field>,
  chosen: TestSubject<Field> | null,
): IDropdownOption[] {
  const fields = (has: boolean): IDropdownOption[] =>
    names.fields
      .filter((field) => (list?.has(field) ?? true) === has)
      .map((field) => ({ key: keyOf({ field }), text: names.nameOf(field) }));
  const known = list?.columns ?? [];
  const columns =
    chosen !== null && 'column' in chosen && !known.includes(chosen.column)
      ? [...known, chosen.column]
      : known;
  return [
    ...fields(true),
    ...headed(
      text.ownColumns,
      columns.map((column) => ({ key: keyOf({ column }), text: column })),
    ),
    ...headed(text.otherFields, fields(false)),
  ];
}

function headed(words: string, options: readonly IDropdownOption[]): IDropdownOption[] {
  return options.length === 0
    ? []
    : [{ key: `-${words}`, text: words, itemType: DropdownMenuItemType.Header }, ...options];
}

function keyOf(subject: TestSubject<string>): string {
  return 'field' in subject ? subject.field : `=${subject.column}`;
}

function subjectOfKey<Field extends string>(key: string): TestSubject<Field> {
  return key.startsWith('=') ? { column: key.slice(1) } : { field: key as Field };
}
