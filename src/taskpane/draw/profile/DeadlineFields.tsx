import type { JSX } from 'react';
import { Dropdown, Link, ResponsiveMode } from 'office-ui-fabric-react';
import type {
  Deadline,
  DeadlineRule,
  DeadlineWhat,
  Profile,
} from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { choices } from '../../../text/sheet/profileSheetText';
import {
  DEADLINE_FORMS,
  deadlineForm,
  withDeadline,
  withDeadlineRule,
  withForm,
  type DeadlineForm,
} from './profileEdit';
import { ClauseField } from './ClauseField';
import { NumberField } from './NumberField';
import { useRowKeys } from './rowKeys';
import type { SectionProps } from './sectionProps';

const text = profileEditorText;

const DAY = { least: 1, most: 31, whole: true };
const MONTH = { least: 1, most: 12, whole: true };
const MOST_WORKING_DAYS = 250;

/** What a deadline starts with when the clerk adds it. */
const FIRST_RULE: DeadlineRule = { kind: 'working-days', days: 20, from: 'task-end' };

/** What has to be done by when, each with its way of counting; and those that could be added. */
export function DeadlineFields({ profile, onChange }: SectionProps): JSX.Element {
  const deadlines = profile.deadlines ?? [];
  const { keys, removed } = useRowKeys(deadlines.length);
  const free = choices.deadline.filter(([what]) =>
    deadlines.every((deadline) => deadline.what !== what),
  );
  return (
    <>
      {deadlines.length === 0 && <p className="hint">{text.noDeadlines}</p>}
      {deadlines.map((deadline, index) => (
        <DeadlineRow
          key={keys[index]}
          profile={profile}
          deadline={deadline}
          onChange={(rule) => {
            if (rule === null) removed(index);
            onChange(withDeadlineRule(profile, index, rule));
          }}
          onCite={(next) =>
            onChange({
              ...profile,
              deadlines: deadlines.map((each, at) => (at === index ? next : each)),
            })
          }
        />
      ))}
      {free.length > 0 && (
        <Dropdown
          ariaLabel={text.addDeadline}
          placeholder={text.addDeadline}
          responsiveMode={ResponsiveMode.large}
          selectedKey={null}
          options={free.map(([key, word]) => ({ key, text: word }))}
          onChange={(_, option) =>
            option &&
            onChange(withDeadline(profile, { what: option.key as DeadlineWhat, rule: FIRST_RULE }))
          }
        />
      )}
    </>
  );
}

interface DeadlineRowProps {
  readonly profile: Profile;
  readonly deadline: Deadline;
  readonly onCite: (deadline: Deadline) => void;
  /** Given null to remove it. */
  readonly onChange: (rule: DeadlineRule | null) => void;
}

function DeadlineRow({ profile, deadline, onChange, onCite }: DeadlineRowProps): JSX.Element {
  const { what, rule } = deadline;
  const name = choices.deadline.find(([each]) => each === what)?.[1] ?? what;
  return (
    <section className="rule-fields">
      <div className="line">
        <h4>{name}</h4>
        <Link aria-label={text.removeDeadline(name)} onClick={() => onChange(null)}>
          {text.remove}
        </Link>
      </div>
      <div className="deadline-rule">
        <Dropdown
          ariaLabel={text.deadlineForm(name)}
          responsiveMode={ResponsiveMode.large}
          selectedKey={deadlineForm(rule)}
          options={DEADLINE_FORMS.map((form) => ({ key: form, text: text.forms[form] }))}
          onChange={(_, option) => option && onChange(withForm(rule, option.key as DeadlineForm))}
        />
        <div className="deadline-numbers">
          <RuleNumbers key={deadlineForm(rule)} name={name} rule={rule} onChange={onChange} />
        </div>
      </div>
      <ClauseField label={name} profile={profile} rule={deadline} onChange={onCite} />
    </section>
  );
}

interface RuleNumbersProps {
  readonly name: string;
  readonly rule: DeadlineRule;
  readonly onChange: (rule: DeadlineRule) => void;
}

function RuleNumbers({ name, rule, onChange }: RuleNumbersProps): JSX.Element {
  if (rule.kind !== 'day') {
    return (
      <>
        <NumberField
          label={text.deadlineDays(name)}
          quiet
          value={Math.abs(rule.days)}
          // Before an event it is a day at least.
          range={{ least: rule.days < 0 ? 1 : 0, most: MOST_WORKING_DAYS, whole: true }}
          unit=""
          onChange={(days) => onChange({ ...rule, days: rule.days < 0 ? -days : days })}
        />
        <Dropdown
          ariaLabel={text.deadlineUnit(name)}
          responsiveMode={ResponsiveMode.large}
          selectedKey={rule.kind}
          options={[
            { key: 'working-days', text: text.workingDays },
            { key: 'calendar-days', text: text.calendarDays },
          ]}
          onChange={(_, option) =>
            option && onChange({ ...rule, kind: option.key as typeof rule.kind })
          }
        />
      </>
    );
  }
  const { month } = rule;
  return (
    <>
      {typeof month === 'number' && (
        <NumberField
          label={text.deadlineMonth(name)}
          quiet
          value={month}
          range={MONTH}
          unit={text.month}
          onChange={(next) => onChange({ ...rule, month: next })}
        />
      )}
      <NumberField
        label={text.deadlineDay(name)}
        quiet
        value={rule.day}
        range={DAY}
        unit={text.day}
        onChange={(day) => onChange({ ...rule, day })}
      />
    </>
  );
}
