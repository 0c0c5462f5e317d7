import { useState, type JSX } from 'react';
import { Checkbox, Dropdown, Link, ResponsiveMode } from 'office-ui-fabric-react';
import { anyQuota } from '../../../domain/profile/anyQuota';
import type { Demand, Profile, YearNumber } from '../../../domain/profile/profile';
import type { ItemList } from '../../../domain/register/item';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { profileCellFaultText } from '../../../text/problem/profileFaultText';
import { readMonths } from '../../../text/grammar/monthWords';
import { monthsText } from '../../../text/grammar/quotaText';
import { choices } from '../../../text/sheet/profileSheetText';
import { demandText } from '../../../text/term/profileText';
import { without } from '../../state/without';
import { ClauseField } from './ClauseField';
import { CodesField } from './CodesField';
import { NamesField } from './NamesField';
import { NumberField } from './NumberField';
import { withDemandPart } from './profileEdit';
import { QuotaFields } from './QuotaFields';
import { WordsField } from './WordsField';

const text = profileEditorText;

const MOST_YEARS = 20;
const YEARS = { least: 2, most: MOST_YEARS, whole: true };
const YEAR = { least: 1901, most: 9999, whole: true };
const COUNT = { least: 0, whole: true };
const BATCHES = { least: 1, most: 12, whole: true };

/** Whether units come at least once in so many years, 0 for no such rule. */
const COVERAGES = Array.from({ length: MOST_YEARS + 1 }, (_, years) => ({
  key: years,
  text: years === 0 ? text.coverageNone : text.coverageYears(years),
}));

export interface DemandFieldsProps {
  /** Whose demand it is. */
  readonly name: string;
  readonly profile: Profile;
  readonly demand: Demand;
  /** The arithmetic of what it comes to now; undefined where it comes to nothing. */
  readonly now: string | undefined;
  readonly items: ItemList | null;
  /** Of a number that is set for a year now. */
  readonly year: number;
  /** False of a directed draw, which looks back no further than the year. */
  readonly ofCategory: boolean;
  readonly onChange: (demand: Demand) => void;
}

/**
 * How many are drawn, within how many years all of them, and, unfolded, when, how often at most and
 * what for.
 */
export function DemandFields(props: DemandFieldsProps): JSX.Element {
  const { name, demand, now } = props;
  /** What the clerk wants; null leaves it to the demand. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const more = wanted ?? hasMore(demand);
  const onChange = (next: Demand): void => {
    // What is open stays open when its last rule goes.
    setWanted(more);
    props.onChange(next);
  };
  return (
    <>
      <QuotaFields
        name={name}
        quota={demand.quota}
        more={more}
        onChange={(quota) => onChange({ ...demand, quota })}
      />
      <Dropdown
        ariaLabel={text.coverage(name)}
        responsiveMode={ResponsiveMode.large}
        selectedKey={demand.coverageYears ?? 0}
        options={COVERAGES}
        onChange={(_, option) =>
          option &&
          onChange(withDemandPart(demand, 'coverageYears', Number(option.key) || undefined))
        }
      />
      <Link
        className="apart"
        aria-label={text.more(name)}
        aria-expanded={more}
        onClick={() => setWanted(!more)}
      >
        {text.moreShort}
      </Link>
      {more && <MoreFields {...props} onChange={onChange} />}
      <p className="meaning">
        {text.demandMeaning(demandText(demand))}
        {now !== undefined && <span className="block">{text.now(now)}</span>}
      </p>
    </>
  );
}

function hasMore(demand: Demand): boolean {
  return (
    demand.noRepeat === true ||
    demand.months !== undefined ||
    demand.batches !== undefined ||
    demand.items !== undefined ||
    demand.counts !== undefined ||
    demand.yearNumber !== undefined
  );
}

function MoreFields({
  ofCategory,
  name,
  profile,
  demand,
  items,
  year,
  onChange,
}: DemandFieldsProps): JSX.Element {
  const { yearNumber } = demand;
  const labels = [
    ...new Set((items?.rows ?? []).flatMap(({ label, group }) => [label, group])),
  ].filter((label) => label !== '');
  return (
    <>
      <Checkbox
        label={text.noRepeat}
        ariaLabel={`${name}：${text.noRepeat}`}
        checked={demand.noRepeat === true}
        onChange={(_, checked) =>
          onChange(
            checked === true
              ? { ...demand, noRepeat: true }
              : without(without(demand, 'noRepeatYears'), 'noRepeat'),
          )
        }
      />
      {ofCategory && demand.noRepeat === true && (
        <NumberField
          label={text.noRepeatYears(name)}
          value={demand.noRepeatYears ?? null}
          range={YEARS}
          unit={text.years}
          onClear={() => onChange(without(demand, 'noRepeatYears'))}
          onChange={(years) => onChange({ ...demand, noRepeatYears: years })}
        />
      )}
      <WordsField
        label={text.months(name)}
        shown={demand.months === undefined ? '' : monthsText(demand.months)}
        hint={text.monthsHint}
        read={(words) => {
          if (words.trim() === '') return { ok: true, value: undefined };
          const reading = readMonths(words);
          return reading.ok
            ? reading
            : { ok: false, message: text.monthsFault(profileCellFaultText(reading.fault, words)) };
        }}
        onChange={(months) => onChange(withDemandPart(demand, 'months', months))}
      />
      {(yearNumber !== undefined || anyQuota(demand.quota, ({ kind }) => kind === 'staff')) && (
        <YearNumberFields
          name={name}
          number={yearNumber}
          year={year}
          onChange={(number) => onChange(withDemandPart(demand, 'yearNumber', number))}
        />
      )}
      <NumberField
        label={text.batches(name)}
        value={demand.batches ?? null}
        range={BATCHES}
        unit={text.batchUnit}
        onClear={() => onChange(withDemandPart(demand, 'batches', undefined))}
        onChange={(batches) => onChange(withDemandPart(demand, 'batches', batches))}
      />
      <NamesField
        label={text.items(name)}
        hint={text.itemsHint}
        names={demand.items ?? []}
        offered={labels}
        pick={text.pickItem}
        pickLabel={text.pickItemOf(name)}
        onChange={(names) =>
          onChange(withDemandPart(demand, 'items', names.length === 0 ? undefined : names))
        }
      />
      <CodesField
        label={text.counts(name)}
        all={choices.checkKind}
        codes={demand.counts}
        onChange={(kinds) => onChange(withDemandPart(demand, 'counts', kinds))}
      />
      <ClauseField label={name} profile={profile} rule={demand} onChange={onChange} />
    </>
  );
}

interface YearNumberFieldsProps {
  readonly name: string;
  readonly number: YearNumber | undefined;
  /** The year that a number is first set for. */
  readonly year: number;
  readonly onChange: (number: YearNumber | undefined) => void;
}

/** What 1:n came to when it was set for a year. */
function YearNumberFields({ name, number, year, onChange }: YearNumberFieldsProps): JSX.Element {
  return (
    <>
      <div className="pair">
        <NumberField
          label={text.yearCount(name)}
          value={number?.count ?? null}
          range={COUNT}
          unit={text.units.count}
          onClear={() => onChange(undefined)}
          onChange={(count) => onChange({ year: number?.year ?? year, count })}
        />
        {number !== undefined && (
          <NumberField
            label={text.yearOf(name)}
            value={number.year}
            range={YEAR}
            unit={text.yearUnit}
            onChange={(next) => onChange({ ...number, year: next })}
          />
        )}
      </div>
      <p className="hint">{text.yearHint}</p>
    </>
  );
}
