import { useState, type JSX } from 'react';
import type { TableKind } from '../../../domain/register/register';
import type { ColumnReading } from '../../../reading/column/columnReading';
import { paneRegisterText } from '../../../text/pane/paneRegisterText';
import { paneText } from '../../../text/pane/paneText';
import { readableSamples } from '../../../text/question/samplesText';
import type { ColumnAnswer } from './columnChoice';
import { columnLetters } from '../../../domain/ground/cellAddress';
import { FieldPicker, headerText } from './FieldPicker';

const text = paneRegisterText;

export interface ColumnListProps {
  readonly kind: TableKind;
  readonly readings: readonly ColumnReading[];
  readonly onAnswer: (reading: ColumnReading, answer: ColumnAnswer) => void;
}

/**
 * What every column was read as, folded under a line that counts them; the columns without a use
 * come last.
 */
export function ColumnList({ kind, readings, onAnswer }: ColumnListProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const sheets = [...new Set(readings.map(({ sheet }) => sheet))];
  const used = readings.filter(({ field }) => field !== null);
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.columns(used.length, readings.length)}</summary>
      {open && (
        <>
          <p className="hint">{text.columnsHint}</p>
          {sheets.map((sheet) => (
            <SheetColumns
              key={sheet}
              kind={kind}
              title={sheets.length > 1 ? sheet : null}
              readings={readings.filter((reading) => reading.sheet === sheet)}
              onAnswer={onAnswer}
            />
          ))}
        </>
      )}
    </details>
  );
}

function SheetColumns({
  kind,
  title,
  readings,
  onAnswer,
}: ColumnListProps & { readonly title: string | null }): JSX.Element {
  const used = readings.filter(({ field }) => field !== null);
  const unused = readings.filter(({ field }) => field === null);
  const items = (some: readonly ColumnReading[]): JSX.Element => (
    <ul className="columns">
      {some.map((reading) => (
        <ColumnItem
          key={reading.columnIndex}
          kind={kind}
          reading={reading}
          onAnswer={(answer) => onAnswer(reading, answer)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {title !== null && <h3>{title}</h3>}
      {items(used)}
      {unused.length > 0 && <Unused count={unused.length} isBelow={title !== null} />}
      {items(unused)}
    </>
  );
}

/** A heading below the sheet's, or in its place. */
function Unused({
  count,
  isBelow,
}: {
  readonly count: number;
  readonly isBelow: boolean;
}): JSX.Element {
  const Heading = isBelow ? 'h4' : 'h3';
  return <Heading>{text.unused(count)}</Heading>;
}

interface ColumnItemProps {
  readonly kind: TableKind;
  readonly reading: ColumnReading;
  readonly onAnswer: (answer: ColumnAnswer) => void;
}

function ColumnItem({ kind, reading, onAnswer }: ColumnItemProps): JSX.Element {
  const { header, columnIndex, confidence } = reading;
  const samples = readableSamples(reading.samples, header);
  return (
    <li>
      <span className="column-header" title={header}>
        {headerText(header)}
      </span>
      <FieldPicker kind={kind} reading={reading} onAnswer={onAnswer} />
      <span className="column-note hint">
        <span>{text.columnPlace(columnLetters(columnIndex))}</span>
        <span className={`confidence confidence-${confidence}`}>{text.confidence[confidence]}</span>
        <span className="column-samples" title={samples.join(paneText.pane.listSeparator)}>
          {text.samples(samples)}
        </span>
      </span>
    </li>
  );
}
