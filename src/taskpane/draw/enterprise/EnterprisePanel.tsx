import { useCallback, type JSX } from 'react';
import { DefaultButton, Link, PrimaryButton, Spinner } from 'office-ui-fabric-react';
import type { EnterpriseFacts, ProductionCell } from '../../../app/enterpriseHere';
import type { WorkbookScan } from '../../../app/scanWorkbook';
import { isClear } from '../../../domain/ground/problem';
import type { Enterprise } from '../../../domain/register/enterprise';
import { paneEnterpriseText as text } from '../../../text/pane/paneEnterpriseText';
import { paneText } from '../../../text/pane/paneText';
import { creditCodeFaultText } from '../../../text/problem/readingProblemText';
import { categoryText, exclusionText, kindText } from '../../../text/term/codeText';
import { shortDayText } from '../../../text/term/dayText';
import { FailureNotice } from '../../common/FailureNotice';
import { StateNotice } from '../../common/StateNotice';
import type { Pane } from '../../state/usePane';
import { doneIf, useDeed } from '../../state/useDeed';
import { useResult } from '../../state/useResult';
import { PanelFrame } from '../PanelFrame';

type EnterprisePane = Pick<
  Pane,
  'actions' | 'app' | 'command' | 'perform' | 'preparation' | 'profile' | 'state' | 'working'
>;

export interface EnterprisePanelProps {
  readonly pane: EnterprisePane;
  readonly scan: WorkbookScan;
}

/** What is known of the enterprise of the row that the clerk is at, and what can be done with it. */
export function EnterprisePanel({ pane, scan }: EnterprisePanelProps): JSX.Element {
  const { app, actions, command, preparation, state } = pane;
  const { period } = state;
  const ask = useCallback(async () => {
    // Another command is about another row.
    void command;
    const { enterprise, problems } = await app.enterpriseHere(scan);
    if (enterprise === null) return { problems };
    const [facts, production] = await Promise.all([
      app.enterpriseFacts(enterprise, scan, period, preparation),
      app.productionCell(enterprise, scan),
    ]);
    return { enterprise, facts, production, problems };
  }, [app, command, scan, period, preparation]);
  const { value, waiting } = useResult(ask);
  return (
    <PanelFrame heading={text.heading} back={text.back} onBack={() => actions.openPanel('none')}>
      {value === undefined && waiting && <Spinner label={text.looking} />}
      {value !== undefined && value.problems.length > 0 && (
        <FailureNotice title={text.failed} problems={value.problems} onShow={actions.show} />
      )}
      {value !== undefined && value.problems.length === 0 && value.enterprise === undefined && (
        <StateNotice kind="info" title={text.none.title}>
          {text.none.body}
        </StateNotice>
      )}
      {value?.enterprise !== undefined && (
        <>
          <Facts pane={pane} enterprise={value.enterprise} facts={value.facts} />
          <Production
            key={value.enterprise.id}
            pane={pane}
            scan={scan}
            enterprise={value.enterprise}
            cell={value.production}
          />
        </>
      )}
    </PanelFrame>
  );
}

interface FactsProps {
  readonly pane: EnterprisePane;
  readonly enterprise: Enterprise;
  readonly facts: EnterpriseFacts;
}

function Facts({ pane, enterprise, facts }: FactsProps): JSX.Element {
  const { actions, profile, state, working } = pane;
  const { checks, drawn, codeFault } = facts;
  const code = enterprise.creditCode ?? '';
  const rows = [
    [text.labels.category, profile === null ? text.noProfile : categoryWords(facts)],
    [
      text.labels.checks(state.period.year),
      text.times(
        checks.length,
        checks.map(({ date, kind }) =>
          text.check(shortDayText(date), kind === null ? '' : kindText(kind)),
        ),
      ),
    ],
    [
      text.labels.drawn,
      drawn.length === 0
        ? text.neverDrawn
        : drawn.map(paneText.pane.period).join(paneText.pane.listSeparator),
    ],
    [
      text.labels.code,
      codeFault === undefined
        ? text.noCode
        : codeFault === null
          ? text.codeRight(code)
          : text.codeWrong(code, creditCodeFaultText(codeFault)),
    ],
  ] as const;
  return (
    <section>
      <h3>{enterprise.name}</h3>
      <dl>
        {rows.map(([label, words]) => (
          <div key={label}>
            <dt className="label">{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {drawn.length > 0 ? (
        <PrimaryButton
          className="apart"
          text={text.substitute}
          disabled={working}
          onClick={() => actions.openPanel('changes', enterprise.id)}
        />
      ) : (
        <p className="hint">{text.notListed}</p>
      )}
    </section>
  );
}

function categoryWords({ unit }: EnterpriseFacts): string {
  if (unit === null) return text.notInPopulation;
  const category = categoryText(unit.category);
  return unit.exclusion === null
    ? category
    : text.excluded(category, exclusionText(unit.exclusion));
}

interface ProductionProps {
  readonly pane: EnterprisePane;
  readonly scan: WorkbookScan;
  readonly enterprise: Enterprise;
  readonly cell: ProductionCell | null;
}

/** The state of production in the register, and another one to be written over it. */
function Production({ pane, scan, enterprise, cell }: ProductionProps): JSX.Element {
  const { actions, app, perform, state, working } = pane;
  const words = text.production;
  const { deed, start } = useDeed<string>(perform);
  const write = (word: string): void =>
    start(
      async () => {
        const problems = await app.markProduction(enterprise, scan, word);
        return doneIf(isClear(problems) ? word : null, problems);
      },
      { reread: true },
    );
  return (
    <section className="fields">
      <h3>{words.heading}</h3>
      {cell === null ? (
        <p className="hint">{words.noColumn}</p>
      ) : (
        <>
          <p className="hint">
            {words.now(
              words.place(cell.place.sheet, cell.place.cell),
              cell.header,
              String(cell.value),
            )}{' '}
            <Link onClick={() => actions.show(cell.place)}>{text.show}</Link>
          </p>
          {words.words.map((word) => (
            <DefaultButton
              key={word}
              className="apart"
              text={words.write(word)}
              disabled={working || state.scanning || cell.value === word}
              onClick={() => write(word)}
            />
          ))}
        </>
      )}
      {deed.status === 'failed' && (
        <FailureNotice title={words.notWritten} problems={deed.problems} onShow={actions.show} />
      )}
      {deed.status === 'done' && (
        <div role="status">
          <StateNotice kind="success" title={words.written(deed.value)} />
        </div>
      )}
    </section>
  );
}
