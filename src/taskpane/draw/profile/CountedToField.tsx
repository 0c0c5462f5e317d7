import type { JSX } from 'react';
import { periodEnd, type Period } from '../../../domain/calendar/period';
import { eveOf } from '../../../domain/population/countedTo';
import { daysOf } from '../../../reading/cell/amount';
import { cellOf } from '../../../reading/cell/sheetTable';
import { paneProfileText } from '../../../text/pane/paneProfileText';
import { dayText } from '../../../text/term/dayText';
import { WordsField } from './WordsField';

const text = paneProfileText.countedTo;

export interface CountedToFieldProps {
  readonly period: Period;
  /** ISO day up to which the draw counts checks. */
  readonly countedTo: string;
  /** ISO date. */
  readonly today: string;
  /** Given null for the day of the draw, whenever it is made. */
  readonly onChoose: (day: string | null) => void;
}

/** The last day whose checks count; of a batch it is the day of the batch, within its year. */
export function CountedToField({
  period,
  countedTo,
  today,
  onChoose,
}: CountedToFieldProps): JSX.Element {
  const isBatch = 'batch' in period;
  const [first, last] = isBatch
    ? [`${period.year}-01-01`, `${period.year}-12-31`]
    : [eveOf(period), periodEnd(period)];
  return (
    <WordsField
      label={text.label}
      shown={dayText(countedTo)}
      hint={(isBatch ? text.hintOfBatch : text.hint)(first, last)}
      read={(words) => {
        const isEmpty = words.trim() === '';
        if (isEmpty && !isBatch) return { ok: true, value: null };
        const days = isEmpty ? { first: today, last: today } : daysOf(cellOf(words));
        return days !== null && days.first === days.last && first <= days.first && days.last <= last
          ? { ok: true, value: days.first }
          : { ok: false, message: text.fault(first, last) };
      }}
      onChange={onChoose}
    />
  );
}
