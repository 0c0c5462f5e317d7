import { useState, type JSX } from 'react';
import { Checkbox, Dropdown, Link, ResponsiveMode } from 'office-ui-fabric-react';
import type { Demand, Profile } from '../../../domain/profile/profile';
import type { ItemList } from '../../../domain/register/item';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { profileCellFaultText } from '../../../text/problem/profileFaultText';
import { readMonths } from '../../../text/grammar/monthWords';
import { monthsText } from '../../../text/grammar/quotaText';
import { demandText } from '../../../text/term/profileText';
import { without } from '../../state/without';
import { ClauseField } from './ClauseField';
import { KindsField } from './KindsField';
import { NamesField } from './NamesField';
import { NumberField } from './NumberField';
import { withDemandPart } from './profileEdit';
import { QuotaFields } from './QuotaFields';
import { WordsField } from './WordsField';

const text = profileEditorText;

const MOST_YEARS = 5;
const YEARS = { least: 2, most: 20, whole: true };
const BATCHES = { least: 1, most: 12, whole: true };

export interface DemandFieldsProps {
  /** Whose demand it is. */
  readonly name: string;
  readonly profile: Profile;
  readonly demand: Demand;
  /** The arithmetic of what it comes to now; undefined where it comes to nothing. */
  readonly now: string | undefined;
  readonly items: ItemList | null;
  /** False of a directed draw, which looks back no further than the year. */
  readonly ofCategory: boolean;
  readonly onChange: (demand: Demand) => void;
}

/**
 * How many are drawn, within how many years all of them, and, unfolded, when, how often at most and
 * what for.
 */
export function DemandFields(props: DemandFieldsProps): JSX.Element {
  const { name, demand, now, onChange } = props;
  const { coverageYears: years } = demand;
  const [more, setMore] = useState(hasMore(demand));
  return (
    <>
      <QuotaFields
        name={name}
        quota={demand.quota}
        onChange={(quota) => onChange({ ...demand, quota })}
      />
      <Dropdown
        ariaLabel={text.coverage(name)}
        responsiveMode={ResponsiveMode.large}
        selectedKey={years ?? 0}
        options={[
          { key: 0, text: text.coverageNone },
          ...coverageYears(years).map((each) => ({ key: each, text: text.coverageYears(each) })),
        ]}
        onChange={(_, option) =>
          option &&
          onChange(withDemandPart(demand, 'coverageYears', Number(option.key) || undefined))
        }
      />
      <Link
        className="apart"
        aria-label={text.more(name)}
        aria-expanded={more}
        onClick={() => setMore(!more)}
      >
        {text.moreShort}
      </Link>
      {more && <MoreFields {...props} />}
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
    demand.items !== undefined
  );
}

function MoreFields({
  ofCategory,
  name,
  profile,
  demand,
  items,
  onChange,
}: DemandFieldsProps): JSX.Element {
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
      <NumberField
        label={text.batches(name)}
        value={demand.batches ?? null}
        range={BATCHES}
        unit={text.batchUnit}
        onClear={() => onChange(without(demand, 'batches'))}
        onChange={(batches) => onChange({ ...demand, batches })}
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
      <KindsField
        label={text.counts(name)}
        kinds={demand.counts}
        onChange={(kinds) => onChange(withDemandPart(demand, 'counts', kinds))}
      />
      <ClauseField label={name} profile={profile} rule={demand} onChange={onChange} />
    </>
  );
}

function coverageYears(current: number | undefined): number[] {
  const years = Array.from({ length: MOST_YEARS }, (_, index) => index + 1);
  return current === undefined || years.includes(current) ? years : [...years, current];
}
