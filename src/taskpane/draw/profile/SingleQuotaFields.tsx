import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { PeriodUnit, Quota, Rounding, StaffBase } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { perText, roundingText, staffBaseText } from '../../../text/grammar/quotaText';
import { NumberField, type NumberRange } from './NumberField';
import {
  isLimit,
  quotaAmount,
  wayOf,
  withAmount,
  withRounding,
  type SingleQuota,
  type SingleWay,
} from './quotaEdit';

const text = profileEditorText;

const PERIODS: readonly PeriodUnit[] = ['batch', 'month', 'quarter', 'half-year', 'year'];
const BASES: readonly StaffBase[] = ['established', 'on-duty', 'licensed'];
const ROUNDINGS: readonly Rounding[] = ['up', 'nearest', 'down'];
/** What goes without saying: up for what is the least, down for what is the most. */
const USUAL = 'usual';

const TIMES: NumberRange = { least: 1, whole: true };
const RANGES: Readonly<Record<SingleWay | 'unsaid', NumberRange>> = {
  percent: { least: 0, most: 100 },
  times: TIMES,
  draws: TIMES,
  unsaid: TIMES,
  staff: { least: 0.1, most: 1000 },
  count: { least: 0, whole: true },
};

export interface SingleQuotaFieldsProps {
  readonly name: string;
  readonly quota: SingleQuota | Extract<Quota, { kind: 'most' }>;
  /** True to offer whether it is the most, and how it is rounded. */
  readonly more: boolean;
  /** True where it cannot be the most. */
  readonly isAlternative: boolean;
  readonly onChange: (quota: Quota) => void;
}

/** The number of one quota, of what and how often; and whether it is the least or the most. */
export function SingleQuotaFields({
  name,
  quota,
  more,
  isAlternative,
  onChange,
}: SingleQuotaFieldsProps): JSX.Element {
  const isMost = quota.kind === 'most';
  const single: SingleQuota = isMost ? quota.quota : quota;
  const set = (next: SingleQuota): void =>
    onChange(isMost && isLimit(next) ? { kind: 'most', quota: next } : next);
  const way = wayOf(single) as SingleWay | 'unsaid';
  const hasSide = isLimit(single) && !isAlternative && (more || isMost);
  const rounded =
    (single.kind === 'percent' || single.kind === 'staff') &&
    (more || single.rounding !== undefined)
      ? single
      : null;
  return (
    <>
      <NumberField
        label={text.amount(name, text.amounts[way])}
        quiet
        value={quotaAmount(single)}
        range={RANGES[way]}
        {...(single.kind === 'staff'
          ? { before: text.staffPrefix }
          : { unit: way === 'draws' ? text.batchUnit : text.units[single.kind] })}
        onChange={(amount) => set(withAmount(single, amount))}
      />
      {single.kind === 'staff' && (
        <Dropdown
          ariaLabel={text.base(name)}
          responsiveMode={ResponsiveMode.large}
          selectedKey={single.base}
          options={BASES.map((base) => ({ key: base, text: staffBaseText(base) }))}
          onChange={(_, option) => option && set({ ...single, base: option.key as StaffBase })}
        />
      )}
      <Dropdown
        ariaLabel={text.per(name)}
        responsiveMode={ResponsiveMode.large}
        selectedKey={single.per}
        options={PERIODS.map((per) => ({ key: per, text: perText(per) }))}
        onChange={(_, option) => option && set({ ...single, per: option.key as PeriodUnit })}
      />
      {(hasSide || rounded !== null) && (
        <div className="demand-limits">
          {hasSide && isLimit(single) && (
            <Dropdown
              ariaLabel={text.side(name)}
              responsiveMode={ResponsiveMode.large}
              selectedKey={isMost ? 'most' : 'least'}
              options={(['least', 'most'] as const).map((side) => ({
                key: side,
                text: text.sides[side],
              }))}
              onChange={(_, option) =>
                option && onChange(option.key === 'most' ? { kind: 'most', quota: single } : single)
              }
            />
          )}
          {rounded !== null && (
            <Dropdown
              ariaLabel={text.rounding(name)}
              responsiveMode={ResponsiveMode.large}
              selectedKey={rounded.rounding ?? USUAL}
              options={[
                { key: USUAL, text: text.usualRounding(isMost) },
                ...ROUNDINGS.map((each) => ({
                  key: each,
                  text: text.roundings(roundingText(each)),
                })),
              ]}
              onChange={(_, option) =>
                option &&
                set(
                  withRounding(
                    rounded,
                    option.key === USUAL ? undefined : (option.key as Rounding),
                  ),
                )
              }
            />
          )}
        </div>
      )}
    </>
  );
}
