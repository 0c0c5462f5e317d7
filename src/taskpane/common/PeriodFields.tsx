import { useState, type JSX } from 'react';
import {
  Dropdown,
  DropdownMenuItemType,
  ResponsiveMode,
  TextField,
  type IDropdownOption,
} from 'office-ui-fabric-react';
import {
  firstPeriod,
  isSamePeriod,
  periodName,
  periodsOfYear,
  type BatchPeriod,
  type Period,
} from '../../domain/calendar/period';
import { paneProfileText } from '../../text/pane/paneProfileText';
import { LONGEST_BATCH_NAME, isBatchName, partOfYearText } from '../../text/term/periodText';

const text = paneProfileText;

/** What most bureaus draw for stands first. */
const KINDS = ['quarter', 'month', 'half', 'year'] as const;
const BATCH = 'batch';

export interface PeriodFieldsProps {
  readonly period: Period;
  /** ISO date of today: the middle of the years offered, and the day of a batch. */
  readonly today: string;
  readonly disabled: boolean;
  readonly onChoose: (period: Period) => void;
}

/** Which year, and which quarter, month, half-year or batch of it the pane is about. */
export function PeriodFields({
  period,
  today,
  disabled,
  onChoose,
}: PeriodFieldsProps): JSX.Element {
  const { year } = period;
  const thisYear = Number(today.slice(0, 4));
  return (
    <>
      <div className="pair">
        <Dropdown
          label={text.year}
          disabled={disabled}
          responsiveMode={ResponsiveMode.large}
          selectedKey={year}
          options={[thisYear - 1, thisYear, thisYear + 1].map((each) => ({
            key: each,
            text: text.yearOption(each),
          }))}
          onChange={(_, option) => option && onChoose(inYear(period, Number(option.key), today))}
        />
        <Dropdown
          label={text.period}
          disabled={disabled}
          responsiveMode={ResponsiveMode.large}
          selectedKey={'batch' in period ? BATCH : periodName(period)}
          options={periodOptions(year)}
          onChange={(_, option) => {
            const chosen = option && periodOf(String(option.key), year, today);
            if (chosen !== undefined && !isSamePeriod(chosen, period)) onChoose(chosen);
          }}
        />
      </div>
      {'batch' in period && (
        <BatchName key={period.batch} period={period} disabled={disabled} onChoose={onChoose} />
      )}
    </>
  );
}

interface BatchNameProps extends Pick<PeriodFieldsProps, 'disabled' | 'onChoose'> {
  readonly period: BatchPeriod;
}

/** A batch has a name of its own, which counts when the clerk leaves the field. */
function BatchName({ period, disabled, onChoose }: BatchNameProps): JSX.Element {
  const [name, setName] = useState(period.batch);
  const trimmed = name.trim();
  const isFit = isBatchName(trimmed);
  return (
    <TextField
      label={text.batchName}
      description={text.batchDay(period.day)}
      disabled={disabled}
      maxLength={LONGEST_BATCH_NAME}
      value={name}
      {...(isFit ? {} : { errorMessage: text.batchNameWrong })}
      onChange={(_, value) => setName(value ?? '')}
      onBlur={() => {
        if (isFit && trimmed !== period.batch) onChoose({ ...period, batch: trimmed });
      }}
    />
  );
}

function periodOptions(year: number): IDropdownOption[] {
  return [
    ...KINDS.flatMap((kind): IDropdownOption[] => [
      {
        key: `${kind}-header`,
        text: text.periodKinds[kind],
        itemType: DropdownMenuItemType.Header,
      },
      ...periodsOfYear(firstPeriod(kind, year)).map((period) => ({
        key: periodName(period),
        text: partOfYearText(period),
      })),
    ]),
    { key: 'batch-header', text: text.periodKinds.batch, itemType: DropdownMenuItemType.Header },
    { key: BATCH, text: text.namedBatch },
  ];
}

function periodOf(key: string, year: number, today: string): Period | undefined {
  if (key === BATCH) return { year, batch: text.firstBatch, day: dayIn(year, today) };
  return KINDS.flatMap((kind) => periodsOfYear(firstPeriod(kind, year))).find(
    (period) => periodName(period) === key,
  );
}

function inYear(period: Period, year: number, today: string): Period {
  return 'batch' in period ? { ...period, year, day: dayIn(year, today) } : { ...period, year };
}

/** Today, or of another year the first day. */
function dayIn(year: number, today: string): string {
  return today.startsWith(`${year}-`) ? today : `${year}-01-01`;
}
