import { useState, type JSX } from 'react';
import { Dropdown, Link, ResponsiveMode } from 'office-ui-fabric-react';
import type { Quota } from '../../../domain/profile/profile';
import { profileEditorText } from '../../../text/pane/profileEditorText';
import { profileCellFaultText } from '../../../text/problem/profileFaultText';
import { ruleText } from '../../../text/term/profileText';
import { readQuota } from '../../../text/grammar/readQuota';
import { without } from '../../state/without';
import { NumberField } from './NumberField';
import {
  boundsOf,
  hasMost,
  JOINED_WAYS,
  SINGLE_WAYS,
  wayOf,
  withBounds,
  withoutPart,
  withPart,
  withWay,
  type Bounds,
  type JoinedQuota,
  type JoinedWay,
  type SingleWay,
  type Way,
} from './quotaEdit';
import { useRowKeys } from './rowKeys';
import { SingleQuotaFields } from './SingleQuotaFields';
import { WordsField } from './WordsField';

const text = profileEditorText;

/** The way that takes any quota as the sheet has it. */
const WRITTEN = 'written';

export interface QuotaFieldsProps {
  /** Whose quota it is. */
  readonly name: string;
  readonly quota: Quota;
  /** True to offer what is seldom asked for: limits, rounding. What there is of it shows anyway. */
  readonly more: boolean;
  readonly onChange: (quota: Quota) => void;
}

/** How many are drawn: the way, its number, how often, joined and limited; or all of it in words. */
export function QuotaFields(props: QuotaFieldsProps): JSX.Element {
  const { name, quota, onChange } = props;
  const [writes, setWrites] = useState(false);
  if (!writes) return <QuotaForm {...props} isWhole onWrite={() => setWrites(true)} />;
  return (
    <>
      <div className="demand-rule">
        <WayField
          name={name}
          way={WRITTEN}
          ways={[...SINGLE_WAYS, ...JOINED_WAYS, 'none', WRITTEN]}
          onChoose={(way) => {
            if (way === WRITTEN) return;
            setWrites(false);
            onChange(withWay(quota, way));
          }}
        />
      </div>
      <WordsField
        label={text.written(name)}
        quiet
        multiline
        shown={ruleText(quota)}
        hint={text.writtenHint}
        read={(words) => {
          const reading = readQuota(words);
          return reading.ok
            ? reading
            : { ok: false, message: text.writtenFault(profileCellFaultText(reading.fault, words)) };
        }}
        onChange={onChange}
      />
    </>
  );
}

interface QuotaFormProps extends QuotaFieldsProps {
  /** False of a part of another quota, beside which nothing at all makes no sense. */
  readonly isWhole: boolean;
  /** True of one of several of which one is enough: what is the most would say nothing. */
  readonly isAlternative?: boolean;
  readonly onWrite?: () => void;
}

/** A quota in fields, and the least and the most that bound it. */
function QuotaForm(props: QuotaFormProps): JSX.Element {
  const { name, quota, more, isWhole, onChange } = props;
  const { core, bounds } = boundsOf(quota);
  const set = (next: Quota): void => onChange(withBounds(next, bounds));
  return (
    <>
      {core.kind === 'bounded' ? (
        <QuotaForm
          {...props}
          name={text.bracketed(name)}
          quota={core}
          more={false}
          onChange={set}
        />
      ) : (
        <CoreFields {...props} quota={core} onChange={set} />
      )}
      {(core !== quota || (more && isWhole && core.kind !== 'none')) && (
        <BoundsFields
          name={name}
          bounds={bounds}
          onChange={(next) => onChange(withBounds(core, next))}
        />
      )}
    </>
  );
}

interface CoreFieldsProps extends QuotaFormProps {
  readonly quota: Exclude<Quota, { kind: 'bounded' }>;
}

/** The way, and what belongs to it; the parts of a joined quota are forms of their own. */
function CoreFields(props: CoreFieldsProps): JSX.Element {
  const { name, quota, more, isWhole, isAlternative = false, onWrite, onChange } = props;
  const way = wayOf(quota);
  const isJoined = quota.kind === 'and' || quota.kind === 'or';
  return (
    <>
      <div className={way === 'staff' ? 'demand-rule of-staff' : 'demand-rule'}>
        <WayField
          name={name}
          way={way}
          ways={[
            ...SINGLE_WAYS,
            ...(way === 'unsaid' ? [way] : []),
            ...JOINED_WAYS,
            ...(isWhole ? (['none'] as const) : []),
            ...(onWrite === undefined ? [] : ([WRITTEN] as const)),
          ]}
          refused={hasMost(quota) ? ['or'] : []}
          onChoose={(next) => (next === WRITTEN ? onWrite?.() : onChange(withWay(quota, next)))}
        />
        {!isJoined && quota.kind !== 'none' && (
          <SingleQuotaFields
            // Another way is another number: what was typed for the former one must not stay.
            key={way}
            name={name}
            quota={quota}
            more={more}
            isAlternative={isAlternative}
            onChange={onChange}
          />
        )}
      </div>
      {isJoined && (
        <PartFields
          name={name}
          quota={quota}
          more={more}
          isAlternative={isAlternative}
          onChange={onChange}
        />
      )}
    </>
  );
}

interface WayFieldProps {
  readonly name: string;
  readonly way: Way | typeof WRITTEN;
  readonly ways: readonly (Way | typeof WRITTEN)[];
  /** Those that the quota of now cannot become. */
  readonly refused?: readonly Way[];
  readonly onChoose: (way: SingleWay | JoinedWay | 'none' | typeof WRITTEN) => void;
}

function WayField({ name, way, ways, refused = [], onChoose }: WayFieldProps): JSX.Element {
  return (
    <Dropdown
      ariaLabel={text.quota(name)}
      responsiveMode={ResponsiveMode.large}
      dropdownWidth="auto"
      selectedKey={way}
      options={ways.map((each) => ({
        key: each,
        text: text.kinds[each],
        disabled: refused.some((no) => no === each),
      }))}
      onChange={(_, option) => {
        if (option === undefined || option.key === 'unsaid') return;
        onChoose(option.key as Exclude<Way, 'unsaid'> | typeof WRITTEN);
      }}
    />
  );
}

interface PartFieldsProps {
  readonly name: string;
  readonly quota: JoinedQuota;
  readonly more: boolean;
  readonly isAlternative: boolean;
  readonly onChange: (quota: Quota) => void;
}

/** What is joined, one below the other. */
function PartFields({ name, quota, more, isAlternative, onChange }: PartFieldsProps): JSX.Element {
  const { keys, removed } = useRowKeys(quota.of.length);
  const set = (index: number, part: Quota): void =>
    onChange({ ...quota, of: quota.of.map((each, at) => (at === index ? part : each)) });
  return (
    <>
      {quota.of.map((part, index) => {
        const title = text.part(name, index + 1);
        const rest = withoutPart(quota, index);
        return (
          <div key={keys[index]} className="condition-fields" role="group" aria-label={title}>
            <div className="line">
              <span className="hint">{text.partShort(index + 1)}</span>
              {!(isAlternative && rest.kind === 'most') && (
                <Link
                  className="row-links"
                  aria-label={text.removeOf(title)}
                  onClick={() => {
                    removed(index);
                    onChange(rest);
                  }}
                >
                  {text.remove}
                </Link>
              )}
            </div>
            <QuotaForm
              name={title}
              quota={part}
              more={more}
              isWhole={false}
              isAlternative={quota.kind === 'or'}
              onChange={(next) => set(index, next)}
            />
          </div>
        );
      })}
      <Link
        className="apart"
        aria-label={text.addPartOf(name)}
        onClick={() => onChange(withPart(quota))}
      >
        {text.addPart}
      </Link>
    </>
  );
}

interface BoundsFieldsProps {
  readonly name: string;
  readonly bounds: Bounds;
  readonly onChange: (bounds: Bounds) => void;
}

/** The least and the most number of units, however many the quota comes to. */
function BoundsFields({ name, bounds, onChange }: BoundsFieldsProps): JSX.Element {
  const { floor, ceiling } = bounds;
  return (
    <div className="pair">
      <NumberField
        label={text.floor(name)}
        value={floor ?? null}
        range={{ least: 0, whole: true, ...(ceiling !== undefined && { most: ceiling }) }}
        unit={text.units.count}
        onClear={() => onChange(without(bounds, 'floor'))}
        onChange={(next) => onChange({ ...bounds, floor: next })}
      />
      <NumberField
        label={text.ceiling(name)}
        value={ceiling ?? null}
        range={{ least: floor ?? 0, whole: true }}
        unit={text.units.count}
        onClear={() => onChange(without(bounds, 'ceiling'))}
        onChange={(next) => onChange({ ...bounds, ceiling: next })}
      />
    </div>
  );
}
