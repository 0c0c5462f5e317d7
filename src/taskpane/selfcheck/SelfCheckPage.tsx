import { useState, type JSX } from 'react';
import { DefaultButton, Link, PrimaryButton } from 'office-ui-fabric-react';
import type {
  checkOf,
  ProbeResult,
  selfCheck,
  SelfCheck,
  tryWhileEditing,
} from '../../app/selfCheck';
import { paneSelfCheckText } from '../../text/pane/paneSelfCheckText';
import { selfCheckText as text } from '../../text/selfCheckText';
import type { Problem } from '../../text/problem/problemText';
import { downloadFile } from '../common/downloadFile';
import { FailureNotice } from '../common/FailureNotice';

/** Time for the clerk to open a cell. */
const SECONDS = 10;

export interface SelfCheckPageProps {
  readonly app: {
    readonly checkOf: typeof checkOf;
    readonly selfCheck: typeof selfCheck;
    readonly tryWhileEditing: typeof tryWhileEditing;
  };
}

/** Every probe with what was expected and what was found, and all of it as a file to be sent. */
export function SelfCheckPage({ app }: SelfCheckPageProps): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const [status, setStatus] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [check, setCheck] = useState<SelfCheck | null>(null);

  const run = async (): Promise<void> => {
    setBusy(true);
    setCheck(null);
    let done = 0;
    const found = await app.selfCheck((_, count) => setStatus(text.progress(++done, count)));
    setProblems(found.problems);
    setCheck(found.check);
    setStatus('');
    setBusy(false);
  };
  const runEditing = async ({ results }: SelfCheck): Promise<void> => {
    setBusy(true);
    setStatus(text.editing.waiting);
    await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
    const found = await app.tryWhileEditing();
    setCheck(app.checkOf([...results.filter(({ name }) => name !== found.name), found]));
    setStatus('');
    setBusy(false);
  };

  return (
    <main className="selfcheck">
      <h1>{text.title}</h1>
      <p>{text.hint}</p>
      <PrimaryButton text={text.start} disabled={isBusy} onClick={() => void run()} />
      <p role="status">{status}</p>
      {problems.length > 0 && (
        <FailureNotice
          title={paneSelfCheckText.failed}
          problems={problems}
          onShow={() => undefined}
        />
      )}
      {check !== null && (
        <>
          <h2>{text.summary(check.count, check.differences.length)}</h2>
          <p>
            {paneSelfCheckText.sendIt}{' '}
            <Link
              onClick={() =>
                downloadFile(check.file, 'application/json', paneSelfCheckText.fileName)
              }
            >
              {text.save}
            </Link>
          </p>
          <h3>{text.editing.title}</h3>
          <p>{text.editing.hint(SECONDS)}</p>
          <DefaultButton
            text={text.editing.start}
            disabled={isBusy}
            onClick={() => void runEditing(check)}
          />
          <ResultTable results={check.results} />
        </>
      )}
    </main>
  );
}

function ResultTable({ results }: { readonly results: readonly ProbeResult[] }): JSX.Element {
  const { columns } = text;
  return (
    <table>
      <thead>
        <tr>
          {Object.values(columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {results.map(({ name, outcome, expected, found, milliseconds }) => (
          <tr key={name}>
            <td>{text.nameOf(name)}</td>
            <td>{text.outcomes[outcome]}</td>
            <td>{expected !== null && <code>{JSON.stringify(expected)}</code>}</td>
            <td>
              <code>{JSON.stringify(found)}</code>
            </td>
            <td>{text.milliseconds(milliseconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
