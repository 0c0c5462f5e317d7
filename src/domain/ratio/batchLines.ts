import { batchesOf } from '../profile/demandKind';
import { citedOf, type Subject, type YearAtHand } from './demandSubject';
import type { RatioLine } from './ratioLine';

/**
 * 每年 n 批: how many of the batches of a year were drawn; they are owed by its end. Without any list of
 * the year, though checks were made, and where nothing says how many batches there are and none was
 * drawn, the line asks to look it up.
 *
 * @param subject whose demand
 * @param year what it is compared with
 * @param isTold whether another line tells of the demand
 */
export function batchLines(subject: Subject, year: YearAtHand, isTold: boolean): RatioLine[] {
  const { demand } = subject.own;
  const { kind, periods } = year.periodsOf(demand);
  const required = batchesOf(demand);
  if (kind !== 'batch' || (required === null && isTold)) return [];
  const isChecked = subject.enterprises.some(({ times }) => times > 0);
  const lacking =
    required === null ? 'batches' : year.draws.length === 0 && isChecked ? 'draws' : null;
  const owed = required ?? 0;
  const gap = Math.max(0, owed - periods.length);
  const isOver = year.span.isOver('year');
  return [
    {
      rule: {
        kind: 'batches',
        ...(subject.rule.kind === 'directed' ? { name: subject.rule.name } : {}),
      },
      ...citedOf(subject),
      period: 'year',
      required: owed,
      actual: periods.length,
      bound: 'least',
      unit: 'draws',
      state: lacking !== null ? 'open' : gap === 0 ? 'met' : isOver ? 'gap' : 'open',
      ...(isOver && lacking === null ? { overdueBelow: owed } : {}),
      gap,
      closing:
        lacking !== null
          ? { kind: 'by-hand', lacking }
          : gap === 0
            ? { kind: 'nothing' }
            : isOver
              ? { kind: 'passed' }
              : { kind: 'draw', count: gap },
    },
  ];
}
