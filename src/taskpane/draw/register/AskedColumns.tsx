import type { JSX } from 'react';
import { readableSamples } from '../../../text/question/samplesText';
import { Link } from 'office-ui-fabric-react';
import type { TableKind } from '../../../domain/register/register';
import type { ColumnReading } from '../../../reading/column/columnReading';
import { paneRegisterText } from '../../../text/pane/paneRegisterText';
import { registerFieldText } from '../../../text/term/registerFieldText';
import { StateNotice } from '../../common/StateNotice';
import type { ColumnAnswer } from './columnChoice';
import { columnLetters } from '../../../domain/ground/cellAddress';
import { FieldPicker, headerText } from './FieldPicker';

const text = paneRegisterText;

export interface AskedColumn {
  readonly kind: TableKind;
  readonly reading: ColumnReading;
}

export interface AskedColumnsProps {
  readonly columns: readonly AskedColumn[];
  readonly onAnswer: (reading: ColumnReading, answer: ColumnAnswer) => void;
}

/**
 * The columns whose headers mean more than one thing, each with its first values and one press to
 * confirm what it seems to be.
 */
export function AskedColumns({ columns, onAnswer }: AskedColumnsProps): JSX.Element {
  return (
    <StateNotice kind="warning" title={text.asked(columns.length)}>
      <p>{text.askedBody}</p>
      <ul className="asked">
        {columns.map(({ kind, reading }) => (
          <li key={`${reading.sheet} ${reading.columnIndex}`}>
            <div className="line">
              <strong>{headerText(reading.header)}</strong>
              <span className="hint">
                {reading.sheet} {text.columnPlace(columnLetters(reading.columnIndex))}
              </span>
            </div>
            <p className="hint">{text.samples(readableSamples(reading.samples, reading.header))}</p>
            <div className="asked-answer">
              <FieldPicker
                kind={kind}
                reading={reading}
                onAnswer={(answer) => onAnswer(reading, answer)}
              />
              {reading.field !== null && (
                <Link onClick={() => onAnswer(reading, reading.field)}>
                  {text.confirmField(registerFieldText(kind, reading.field))}
                </Link>
              )}
              <Link onClick={() => onAnswer(reading, null)}>{text.noField}</Link>
            </div>
          </li>
        ))}
      </ul>
    </StateNotice>
  );
}
