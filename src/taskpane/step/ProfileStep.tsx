import type { JSX } from 'react';
import { Dropdown, PrimaryButton, ResponsiveMode } from 'office-ui-fabric-react';
import type { Preparation } from '../../app/prepareDraw';
import type { Quarter } from '../../domain/calendar/period';
import type { Profile } from '../../domain/profile/profile';
import { paneText } from '../../text/paneText';
import { ProblemList } from '../component/ProblemList';
import { QuotaTable } from '../component/QuotaTable';
import { StepFrame } from '../component/StepFrame';
import { PaneIcon } from '../icons';
import type { Pane } from '../state/usePane';

const text = paneText.profile;

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

export interface ProfileStepProps {
  readonly pane: Pane;
  readonly presets: readonly Profile[];
}

/** Second step: whose rules, which quarter, and what they come to for these registers. */
export function ProfileStep({ pane, presets }: ProfileStepProps): JSX.Element {
  const { actions, ready, profile, preparation, state, today } = pane;
  const thisYear = today.getFullYear();
  const errors = ready.profileProblems.filter(({ severity }) => severity === 'error').length;
  return (
    <StepFrame
      step="profile"
      pane={pane}
      footer={
        <>
          {!ready.reachable.draw && <p id="profile-blocked">{profile === null ? text.choose : text.blocked(errors)}</p>}
          <PrimaryButton
            text={paneText.step.next.profile}
            disabled={!ready.reachable.draw}
            allowDisabledFocus
            aria-describedby={ready.reachable.draw ? undefined : 'profile-blocked'}
            onClick={() => actions.goTo('draw')}
          />
        </>
      }
    >
      <Dropdown
        label={text.profile}
        placeholder={text.choose}
        responsiveMode={ResponsiveMode.large}
        selectedKey={profile?.id ?? null}
        options={presets.map(({ id, name }) => ({ key: id, text: name }))}
        onChange={(_, option) => option && actions.chooseProfile(String(option.key))}
      />
      <div className="pair">
        <Dropdown
          label={text.year}
          disabled={state.scanning}
          responsiveMode={ResponsiveMode.large}
          selectedKey={state.period.year}
          options={[thisYear - 1, thisYear, thisYear + 1].map((year) => ({ key: year, text: text.yearOption(year) }))}
          onChange={(_, option) => option && actions.choosePeriod({ ...state.period, year: Number(option.key) })}
        />
        <Dropdown
          label={text.quarter}
          disabled={state.scanning}
          responsiveMode={ResponsiveMode.large}
          selectedKey={state.period.quarter}
          options={QUARTERS.map((quarter) => ({ key: quarter, text: text.quarterOption(quarter) }))}
          onChange={(_, option) => option && actions.choosePeriod({ ...state.period, quarter: Number(option.key) as Quarter })}
        />
      </div>
      {profile === null || preparation === null ? (
        <p className="hint">{text.chooseFirst}</p>
      ) : (
        <>
          <QuotaTable quotas={preparation.quotas} />
          <Staff preparation={preparation} />
          {ready.profileProblems.length > 0 ? (
            <ProblemList problems={ready.profileProblems} onShow={actions.show} />
          ) : (
            <p className="fine">
              <PaneIcon name="success" />
              {text.fits}
            </p>
          )}
          <Clauses profile={profile} />
        </>
      )}
    </StepFrame>
  );
}

/** Who can be sent, and how many enterprises each of them gets on average. */
function Staff({ preparation }: { readonly preparation: Preparation }): JSX.Element {
  const { population, quotas, leftOut } = preparation;
  const { size } = population.profile.team;
  const licensed = population.inspectors.filter((inspector) => inspector.licensed && !inspector.auxiliary).length;
  const seats = size * quotas.reduce((sum, { quota }) => sum + quota, 0);
  return (
    <>
      <p className="facts">
        <span>{text.inspectors(population.inspectors.length, licensed, size)}</span>
        {licensed > 0 && seats > 0 && <span>{text.load((seats / licensed).toFixed(1))}</span>}
      </p>
      {leftOut.closed + leftOut.deregistered > 0 && <p className="hint">{text.leftOut(leftOut.closed, leftOut.deregistered)}</p>}
    </>
  );
}

function Clauses({ profile }: { readonly profile: Profile }): JSX.Element {
  const clauses = Object.entries(profile.clauses);
  return (
    <details className="fold">
      <summary>{text.clauses(clauses.length)}</summary>
      <p className="hint">{text.document(profile.document)}</p>
      <dl className="clauses">
        {clauses.map(([key, clause]) => (
          <div key={key}>
            <dt>
              {clause.number}
              {clause.chosen === true && <span className="tag">{text.chosen}</span>}
            </dt>
            <dd>{clause.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
