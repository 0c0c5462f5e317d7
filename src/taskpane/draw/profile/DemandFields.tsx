import { useState, type JSX } from 'react';
import { Dropdown, ResponsiveMode, TextField } from 'office-ui-fabric-react';
import type { Category } from '../../../domain/register/category';
import type { CategoryQuota } from '../../../domain/quota/categoryQuota';
import type { PeriodUnit, Profile, Quota, StaffBase } from '../../../domain/profile/profile';
import { categoryText } from '../../../text/term/codeText';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { profileCellFaultText } from '../../../text/problem/profileFaultText';
import { ruleText } from '../../../text/term/profileText';
import { perText, quotaText, staffBaseText } from '../../../text/grammar/quotaText';
import { readQuota } from '../../../text/grammar/readQuota';
import {
  firstQuota,
  isSimple,
  quotaAmount,
  SIMPLE_QUOTAS,
  withAmount,
  withCounts,
  withCoverage,
  withDemand,
  type SimpleQuota,
  type SimpleQuotaKind,
} from './profileEdit';
import { KindsField } from './KindsField';
import { NumberField, type NumberRange } from './NumberField';

const text = profileEditorText;

const PERIODS: readonly PeriodUnit[] = ['batch', 'month', 'quarter', 'half-year', 'year'];
const BASES: readonly StaffBase[] = ['established', 'on-duty', 'licensed'];
const MOST_YEARS = 5;

/** The way that takes any quota, combined ones too. */
const WRITTEN = 'written';
const WAYS = [...SIMPLE_QUOTAS, WRITTEN] as const;

const RANGES: Readonly<Record<Exclude<SimpleQuotaKind, 'none'>, NumberRange>> = {
  percent: { least: 0, most: 100 },
  times: { least: 1, most: 12, whole: true },
  staff: { least: 0.1, most: 1000 },
  count: { least: 0, whole: true },
};

export interface DemandFieldsProps {
  readonly profile: Profile;
  readonly category: Category;
  /** What the demand comes to now; undefined where no unit has the category. */
  readonly quota: CategoryQuota | undefined;
  readonly onChange: (profile: Profile) => void;
}

/**
 * How many of one category are drawn: the way, its number, how often; and within how many years all
 * of them.
 */
export function DemandFields({
  profile,
  category,
  quota,
  onChange,
}: DemandFieldsProps): JSX.Element {
  const demand = profile.plans[category];
  const name = categoryText(category);
  const [writes, setWrites] = useState(!isSimple(demand.quota));
  const simple = isSimple(demand.quota) && !writes ? demand.quota : null;
  const setQuota = (quota: Quota): void => onChange(withDemand(profile, category, { quota }));
  return (
    <section className="demand-fields">
      <h4>{name}</h4>
      <div className="demand-rule">
        <Dropdown
          ariaLabel={text.quota(name)}
          responsiveMode={ResponsiveMode.large}
          dropdownWidth="auto"
          selectedKey={simple?.kind ?? WRITTEN}
          options={WAYS.map((each) => ({ key: each, text: text.kinds[each] }))}
          onChange={(_, option) => {
            if (option === undefined) return;
            setWrites(option.key === WRITTEN);
            if (option.key !== WRITTEN) setQuota(firstQuota(option.key as SimpleQuotaKind));
          }}
        />
        {simple !== null && (
          <QuotaFields
            // Another way is another number: what was typed for the former one must not stay.
            key={simple.kind}
            name={name}
            quota={simple}
            onChange={setQuota}
          />
        )}
      </div>
      {simple === null && (
        <WrittenQuota label={text.written(name)} quota={demand.quota} onChange={setQuota} />
      )}
      <Dropdown
        ariaLabel={text.coverage(name)}
        responsiveMode={ResponsiveMode.large}
        selectedKey={demand.coverageYears ?? 0}
        options={[
          { key: 0, text: text.coverageNone },
          ...coverageYears(demand.coverageYears).map((years) => ({
            key: years,
            text: text.coverageYears(years),
          })),
        ]}
        onChange={(_, option) =>
          option &&
          onChange(withCoverage(profile, category, option.key === 0 ? null : Number(option.key)))
        }
      />
      <KindsField
        label={text.counts(name)}
        kinds={demand.counts}
        onChange={(kinds) => onChange(withCounts(profile, category, kinds))}
      />
      {quota !== undefined && <p className="hint">{text.now(quotaText(quota))}</p>}
    </section>
  );
}

interface WrittenQuotaProps {
  readonly label: string;
  readonly quota: Quota;
  readonly onChange: (quota: Quota) => void;
}

/** Any quota in the words of the profile's sheet, which counts as soon as it can be understood. */
function WrittenQuota({ label, quota, onChange }: WrittenQuotaProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const reading = typed === null ? null : readQuota(typed);
  const change = (words: string): void => {
    setTyped(words);
    const next = readQuota(words);
    if (next.ok) onChange(next.value);
  };
  return (
    <>
      <TextField
        ariaLabel={label}
        multiline
        autoAdjustHeight
        rows={1}
        resizable={false}
        value={typed ?? ruleText(quota)}
        {...(reading?.ok === false && {
          errorMessage: text.writtenFault(profileCellFaultText(reading.fault, typed ?? '')),
        })}
        onChange={(_, words) => change(words ?? '')}
        onBlur={() => reading?.ok === true && setTyped(null)}
      />
      <p className="hint">{text.writtenHint}</p>
    </>
  );
}

interface QuotaFieldsProps {
  readonly name: string;
  readonly quota: SimpleQuota;
  readonly onChange: (quota: SimpleQuota) => void;
}

function QuotaFields({ name, quota, onChange }: QuotaFieldsProps): JSX.Element | null {
  if (quota.kind === 'none') return null;
  return (
    <>
      <NumberField
        label={text.amount(name, text.amounts[quota.kind])}
        quiet
        value={quotaAmount(quota)}
        range={RANGES[quota.kind]}
        {...(quota.kind === 'staff'
          ? { before: text.staffPrefix }
          : { unit: text.units[quota.kind] })}
        onChange={(amount) => onChange(withAmount(quota, amount))}
      />
      {quota.kind === 'staff' && (
        <Dropdown
          ariaLabel={text.base(name)}
          responsiveMode={ResponsiveMode.large}
          selectedKey={quota.base}
          options={BASES.map((base) => ({ key: base, text: staffBaseText(base) }))}
          onChange={(_, option) => option && onChange({ ...quota, base: option.key as StaffBase })}
        />
      )}
      <Dropdown
        ariaLabel={text.per(name)}
        responsiveMode={ResponsiveMode.large}
        selectedKey={quota.per}
        options={PERIODS.map((per) => ({ key: per, text: perText(per) }))}
        onChange={(_, option) => option && onChange({ ...quota, per: option.key as PeriodUnit })}
      />
    </>
  );
}

function coverageYears(current: number | undefined): number[] {
  const years = Array.from({ length: MOST_YEARS }, (_, index) => index + 1);
  return current === undefined || years.includes(current) ? years : [...years, current];
}
