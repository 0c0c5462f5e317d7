import { useState, type JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { PeriodUnit, Quota, StaffBase } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { profileCellFaultText } from '../../../text/problem/profileFaultText';
import { ruleText } from '../../../text/term/profileText';
import { perText, staffBaseText } from '../../../text/grammar/quotaText';
import { readQuota } from '../../../text/grammar/readQuota';
import {
  firstQuota,
  isSimple,
  quotaAmount,
  SIMPLE_QUOTAS,
  withAmount,
  type SimpleQuota,
  type SimpleQuotaKind,
} from './profileEdit';
import { NumberField, type NumberRange } from './NumberField';
import { WordsField } from './WordsField';

const text = profileEditorText;

const PERIODS: readonly PeriodUnit[] = ['batch', 'month', 'quarter', 'half-year', 'year'];
const BASES: readonly StaffBase[] = ['established', 'on-duty', 'licensed'];

/** The way that takes any quota, combined ones too. */
const WRITTEN = 'written';
const WAYS = [...SIMPLE_QUOTAS, WRITTEN] as const;

const RANGES: Readonly<Record<Exclude<SimpleQuotaKind, 'none'>, NumberRange>> = {
  percent: { least: 0, most: 100 },
  times: { least: 1, most: 12, whole: true },
  staff: { least: 0.1, most: 1000 },
  count: { least: 0, whole: true },
};

export interface QuotaFieldsProps {
  /** Whose quota it is. */
  readonly name: string;
  readonly quota: Quota;
  readonly onChange: (quota: Quota) => void;
}

/** How many are drawn: the way, its number, how often; or any quota in words. */
export function QuotaFields({ name, quota, onChange }: QuotaFieldsProps): JSX.Element {
  const [writes, setWrites] = useState(!isSimple(quota));
  const simple = isSimple(quota) && !writes ? quota : null;
  return (
    <>
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
            if (option.key !== WRITTEN) onChange(firstQuota(option.key as SimpleQuotaKind));
          }}
        />
        {simple !== null && (
          <SimpleFields
            // Another way is another number: what was typed for the former one must not stay.
            key={simple.kind}
            name={name}
            quota={simple}
            onChange={onChange}
          />
        )}
      </div>
      {simple === null && (
        <WordsField
          label={text.written(name)}
          quiet
          multiline
          shown={ruleText(quota)}
          hint={text.writtenHint}
          read={(words) => {
            const reading = readQuota(words);
            return reading.ok
              ? reading
              : {
                  ok: false,
                  message: text.writtenFault(profileCellFaultText(reading.fault, words)),
                };
          }}
          onChange={onChange}
        />
      )}
    </>
  );
}

interface SimpleFieldsProps {
  readonly name: string;
  readonly quota: SimpleQuota;
  readonly onChange: (quota: SimpleQuota) => void;
}

function SimpleFields({ name, quota, onChange }: SimpleFieldsProps): JSX.Element | null {
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
