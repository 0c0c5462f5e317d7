/** How columns of either register tell who must be kept apart, whatever their headers. */

import type { ToldRule } from './proposalRules';
import { mentionReader } from './mentions';
import type { StatementRule } from './spokenFields';
import { blankCells, wordTest } from './spokenTests';
import { foldWord } from '../cell/foldWord';
import { isUnknown } from '../cell/cellReader';
import type { ContentTest } from './columnContent';
import type { Vocabulary } from '../vocabulary';

/**
 * Cells of remarks that tell of a recusal; what they name is read from them later.
 *
 * @param field of the register
 * @param vocabulary the words of real sheets
 */
export function recusalRule<Field extends string>(
  field: Field,
  vocabulary: Vocabulary,
): StatementRule<Field> {
  const { recusal, denials } = vocabulary.spoken.mentions;
  const isTold = mentionReader({
    values: [['told', recusal]],
    denials,
    elsewhere: [],
    undoing: [],
    others: vocabulary.names.nobody.filter((text) => recusal.some((word) => text.includes(word))),
    accepted: [],
  });
  const isNobody = nobodyTest(vocabulary);
  return {
    field,
    mention: (cell) => {
      const told = isTold(cell);
      return told === undefined || isUnknown(told) ? undefined : cell.shown;
    },
    says: () => false,
    isSaid: (cell) => !isNobody(cell),
    otherParts: vocabulary.spoken.parts.otherRecusal.map(foldWord),
    isName: () => false,
  };
}

/**
 * Headers that tell of recusals, where the cells say more than yes and no.
 *
 * @param field of the register
 * @param vocabulary the words of real sheets
 */
export function recusalHeader<Field extends string>(
  field: Field,
  vocabulary: Vocabulary,
): ToldRule<Field> {
  const { recusal, otherRecusal } = vocabulary.spoken.parts;
  const isNobody = nobodyTest(vocabulary);
  const isYes = wordTest(vocabulary.yes);
  return {
    field,
    parts: recusal.map(foldWord),
    otherParts: otherRecusal.map(foldWord),
    test: (cell) => !isNobody(cell) && !isYes(cell),
  };
}

function nobodyTest({ names, no, blank }: Vocabulary): ContentTest {
  const isNobody = wordTest([...names.nobody, ...no]);
  const isBlank = blankCells(blank);
  return (cell) => isNobody(cell) || isBlank(cell);
}
