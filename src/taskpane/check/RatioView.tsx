import { useCallback, type JSX } from 'react';
import { PrimaryButton, Spinner } from 'office-ui-fabric-react';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { RatioLine } from '../../domain/ratio/ratioLine';
import type { CoverageForecast, RatioReport } from '../../domain/ratio/ratioReport';
import { categoryText } from '../../text/term/codeText';
import { paneReviewText } from '../../text/pane/paneReviewText';
import { paneTabText } from '../../text/pane/paneTabText';
import {
  itemCoverageText,
  RATIO_STANDINGS,
  ratioNameText,
  ratioRemarkText,
  ratioSheetText,
  ratioSourceText,
  ratioStanding,
  type RatioStanding,
  ratioValueText,
} from '../../text/sheet/ratioText';
import { ScopeFields } from '../common/ScopeFields';
import { ViewFrame } from '../common/ViewFrame';
import { WrittenNotice } from '../common/WrittenNotice';
import { PaneIcon, type IconName } from '../common/icons';
import { dayOf } from '../state/clock';
import { sheetEnding, useDeed, type NewSheet } from '../state/useDeed';
import { useResult } from '../state/useResult';
import type { ViewPane } from '../state/usePane';
import { LoadChart } from './LoadChart';
import { ProgressTable } from './ProgressTable';
import { PastProblems } from './PastProblems';
import { RegisterNeeded } from './RegisterNeeded';

const text = paneReviewText.ratio;

const ICONS: Readonly<Record<RatioStanding, IconName>> = {
  gap: 'error',
  byHand: 'warning',
  open: 'info',
  met: 'success',
};

export interface RatioViewProps {
  readonly pane: ViewPane;
  readonly scan: WorkbookScan;
}

/**
 * Whether the checks of the year keep to the profile's ratios: what is done, what is lacking, and
 * what the year will come to.
 */
export function RatioView({ pane, scan }: RatioViewProps): JSX.Element {
  const { app, profile, working, actions, today } = pane;
  const { period } = pane.state;
  const ask = useCallback(
    async () => (profile === null ? null : app.compareRatios(scan, profile, period, dayOf(today))),
    [app, scan, profile, period, today],
  );
  const { value: report, waiting } = useResult(ask);
  const { deed, start } = useDeed<NewSheet>(pane.perform);
  const hasReport = report !== undefined && report !== null;
  return (
    <ViewFrame
      topic="check"
      heading={text.heading}
      pane={pane}
      {...(hasReport && {
        footer: (
          <PrimaryButton
            text={deed.status === 'busy' ? text.writing : text.write}
            disabled={working || waiting}
            onClick={() => start(async () => sheetEnding(await app.writeRatioSheet(report)))}
          />
        ),
      })}
    >
      <WrittenNotice deed={deed} onShow={actions.show} />
      <ScopeFields pane={pane} />
      <PastProblems scan={scan} onShow={actions.show} />
      {report === undefined && waiting && <Spinner label={paneTabText.computing} />}
      {report === null && profile !== null && <RegisterNeeded pane={pane} />}
      {hasReport && <Report report={report} />}
    </ViewFrame>
  );
}

function Report({ report }: { readonly report: RatioReport }): JSX.Element {
  const { lines, progress, forecast, loads = [] } = report;
  if (lines.length === 0) return <p>{text.nothing}</p>;
  return (
    <>
      <p className="hint">{ratioSourceText(report)}</p>
      {itemCoverageText(report).map((words) => (
        <p className="hint" key={words}>
          {words}
        </p>
      ))}
      {progress.length > 0 && <ProgressTable progress={progress} periods={report.periods} />}
      {lines.every(({ state }) => state !== 'gap') && (
        <p className="fine">
          <PaneIcon name="success" />
          {text.noGaps}
        </p>
      )}
      <section>
        {RATIO_STANDINGS.map((standing) => (
          <LineGroup
            key={standing}
            standing={standing}
            lines={lines.filter((line) => ratioStanding(line) === standing)}
          />
        ))}
      </section>
      {loads.length > 0 && <LoadChart loads={loads} />}
      {forecast.length > 0 && <Forecast forecast={forecast} />}
    </>
  );
}

interface LineGroupProps {
  readonly standing: RatioStanding;
  readonly lines: readonly RatioLine[];
}

function LineGroup({ standing, lines }: LineGroupProps): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <details
      className={`fold health-group fold-${standing === 'gap' ? 'error' : standing}`}
      open={standing === 'gap'}
    >
      <summary>
        <span className="line">
          <span>
            <PaneIcon name={ICONS[standing]} />
            {text.group(ratioSheetText.states[standing], lines.length)}
          </span>
        </span>
      </summary>
      <ul className="due">
        {lines.map((line, index) => (
          <li key={index}>
            <div className="line">
              <span>{ratioNameText(line)}</span>
              <span className="number">{ratioValueText(line)}</span>
            </div>
            {ratioRemarkText(line) !== '' && <p className="hint">{ratioRemarkText(line)}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Forecast({ forecast }: { readonly forecast: readonly CoverageForecast[] }): JSX.Element {
  return (
    <section>
      <h3>{text.forecast}</h3>
      <ul className="due">
        {forecast.map((each) => (
          <li key={each.category}>
            <div className="line">
              <strong>{categoryText(each.category)}</strong>
              <span className="number">
                {text.forecastLine(each.visited, each.total, each.required)}
              </span>
            </div>
            <p className={each.enough || each.planned >= each.required ? 'hint' : 'short'}>
              {forecastWords(each)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function forecastWords({ projected, planned, required, enough }: CoverageForecast): string {
  const words = enough
    ? text.forecastEnough
    : planned >= required
      ? text.forecastPlanned
      : text.forecastShort;
  return words(projected, planned);
}
