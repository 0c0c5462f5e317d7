import { useState, type JSX } from 'react';
import { DefaultButton, Link, PrimaryButton } from 'office-ui-fabric-react';
import type { CountsPlan } from '../../app/planCounts';
import type { WorkbookScan } from '../../app/scanWorkbook';
import type { Period } from '../../domain/calendar/period';
import { columnLetters } from '../../domain/ground/cellAddress';
import type { Profile } from '../../domain/profile/profile';
import { paneCountsText as text } from '../../text/pane/paneCountsText';
import { paneText } from '../../text/pane/paneText';
import { FailureNotice } from '../common/FailureNotice';
import { OutcomeFrame } from '../common/OutcomeFrame';
import { StateNotice } from '../common/StateNotice';
import { done, doneIf, useDeed } from '../state/useDeed';
import type { ViewPane } from '../state/usePane';

/** So many enterprises are named. */
const NAMED = 5;

export interface CountsSectionProps {
  readonly pane: Pick<ViewPane, 'actions' | 'app' | 'perform' | 'working'>;
  readonly scan: WorkbookScan;
  readonly profile: Profile;
  readonly period: Period;
}

/** A plan with what it was made of: it is of no use once that has changed. */
interface Preview {
  readonly of: readonly [WorkbookScan, Profile, Period];
  readonly plan: CountsPlan;
}

/** The checks of the year as numbers in the bureau's own list: shown first, then written. */
export function CountsSection({ pane, scan, profile, period }: CountsSectionProps): JSX.Element {
  const { app, actions, perform, working } = pane;
  const [preview, setPreview] = useState<Preview | null>(null);
  const planning = useDeed<CountsPlan | null>(perform);
  const writing = useDeed<number>(perform);
  const of = [scan, profile, period] as const;
  const plan =
    preview?.of.every((each, index) => each === of[index]) === true ? preview.plan : null;

  const look = (): void => {
    writing.reset();
    planning.start(async () => done(await app.planCounts(scan, profile, period)), {
      then: (made) => setPreview(made === null ? null : { of, plan: made }),
    });
  };
  const write = (made: CountsPlan): void =>
    writing.start(
      async () => {
        const { written, problems } = await app.writeCounts(made);
        return doneIf(written, problems);
      },
      { reread: true, then: () => setPreview(null) },
    );

  return (
    <section className="fields">
      <h3>{text.heading}</h3>
      <p className="hint">{text.hint}</p>
      {plan === null ? (
        <DefaultButton className="apart" text={text.preview} disabled={working} onClick={look} />
      ) : plan.problems.length > 0 ? (
        <FailureNotice title={text.refused} problems={plan.problems} onShow={actions.show} />
      ) : (
        <OutcomeFrame>
          <StateNotice
            kind="info"
            title={plan.columns.length === 0 ? text.nothing : text.title}
            actions={
              <>
                {plan.columns.length > 0 && (
                  <PrimaryButton
                    text={writing.deed.status === 'busy' ? text.writing : text.write}
                    disabled={working}
                    onClick={() => write(plan)}
                  />
                )}
                <Link disabled={working} onClick={() => setPreview(null)}>
                  {plan.columns.length > 0 ? text.cancel : paneText.pane.close}
                </Link>
              </>
            }
          >
            <PlanLines plan={plan} />
          </StateNotice>
        </OutcomeFrame>
      )}
      {writing.deed.status === 'failed' && (
        <OutcomeFrame>
          <FailureNotice
            title={text.refused}
            problems={writing.deed.problems}
            onShow={actions.show}
          />
        </OutcomeFrame>
      )}
      {writing.deed.status === 'done' && (
        <OutcomeFrame>
          <StateNotice kind="success" title={text.done(writing.deed.value)} />
        </OutcomeFrame>
      )}
    </section>
  );
}

function PlanLines({ plan: { columns, left } }: { readonly plan: CountsPlan }): JSX.Element {
  return (
    <>
      {columns.map(({ sheet, columnIndex, header, newHeaderRow, cells }) => (
        <p key={sheet}>
          {(newHeaderRow === null ? text.column : text.newColumn)(
            sheet,
            columnLetters(columnIndex),
            header,
            cells.length,
          )}
        </p>
      ))}
      {left.length > 0 && <p>{text.left(left.slice(0, NAMED), left.length)}</p>}
    </>
  );
}
