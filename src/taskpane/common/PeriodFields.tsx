import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { Period, Quarter } from '../../domain/calendar/period';
import { paneProfileText } from '../../text/pane/paneProfileText';

const text = paneProfileText;

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

export interface PeriodFieldsProps {
  readonly period: Period;
  /** The middle of the years offered. */
  readonly thisYear: number;
  readonly disabled: boolean;
  readonly onChoose: (period: Period) => void;
}

/** Which year and quarter the pane is about. */
export function PeriodFields({
  period,
  thisYear,
  disabled,
  onChoose,
}: PeriodFieldsProps): JSX.Element {
  return (
    <div className="pair">
      <Dropdown
        label={text.year}
        disabled={disabled}
        responsiveMode={ResponsiveMode.large}
        selectedKey={period.year}
        options={[thisYear - 1, thisYear, thisYear + 1].map((year) => ({
          key: year,
          text: text.yearOption(year),
        }))}
        onChange={(_, option) => option && onChoose({ ...period, year: Number(option.key) })}
      />
      <Dropdown
        label={text.quarter}
        disabled={disabled}
        responsiveMode={ResponsiveMode.large}
        selectedKey={period.quarter}
        options={QUARTERS.map((quarter) => ({ key: quarter, text: text.quarterOption(quarter) }))}
        onChange={(_, option) =>
          option && onChoose({ ...period, quarter: Number(option.key) as Quarter })
        }
      />
    </div>
  );
}
