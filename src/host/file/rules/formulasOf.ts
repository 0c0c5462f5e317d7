import type { Meaning, ValuePoint } from '../../grid/rule/meaning';

/** A rule with its formulas written otherwise. */
export function withFormulas(meaning: Meaning, written: (formula: string) => string): Meaning {
  const at = <Point extends ValuePoint>(point: Point): Point => ({
    ...point,
    formula: point.formula === null ? null : written(point.formula),
  });
  switch (meaning.type) {
    case 'Custom':
      return { ...meaning, formula: written(meaning.formula) };
    case 'CellValue': {
      const { formula1, formula2 } = meaning;
      return {
        ...meaning,
        formula1: written(formula1),
        formula2: formula2 === null ? null : written(formula2),
      };
    }
    case 'ColorScale':
      return { ...meaning, points: meaning.points.map(at) };
    case 'DataBar':
      return { ...meaning, lower: at(meaning.lower), upper: at(meaning.upper) };
    case 'IconSet':
      return { ...meaning, criteria: meaning.criteria.map(at) };
    default:
      return meaning;
  }
}
