import type { JSX } from 'react';
import { Dropdown, ResponsiveMode } from 'office-ui-fabric-react';
import type { Quarter } from '../../domain/calendar/period';
import { paneText } from '../../text/pane/paneText';
import type { Pane } from '../state/usePane';

const text = paneText.profile;

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/** Which year and quarter the pane is about. */
export function PeriodFields({
  pane: { actions, state, today },
}: {
  readonly pane: Pane;
}): JSX.Element {
  const thisYear = today.getFullYear();
  return (
    <div className="pair">
      <Dropdown
        label={text.year}
        disabled={state.scanning}
        responsiveMode={ResponsiveMode.large}
        selectedKey={state.period.year}
        options={[thisYear - 1, thisYear, thisYear + 1].map((year) => ({
          key: year,
          text: text.yearOption(year),
        }))}
        onChange={(_, option) =>
          option && actions.choosePeriod({ ...state.period, year: Number(option.key) })
        }
      />
      <Dropdown
        label={text.quarter}
        disabled={state.scanning}
        responsiveMode={ResponsiveMode.large}
        selectedKey={state.period.quarter}
        options={QUARTERS.map((quarter) => ({ key: quarter, text: text.quarterOption(quarter) }))}
        onChange={(_, option) =>
          option &&
          actions.choosePeriod({ ...state.period, quarter: Number(option.key) as Quarter })
        }
      />
    </div>
  );
}
