import type { IDisposable, Injector } from '@univerjs/core';
import {
  ErrorType,
  IDefinedNamesService,
  LexerTreeBuilder,
  sequenceNodeType,
} from '@univerjs/engine-formula';

/**
 * Lets names that stand for themselves, also by way of others, be #NAME?: the engine would put what
 * they stand for in their place without end, which ends the program.
 */
export function endCircularNames(injector: Injector): IDisposable {
  const names = injector.get(IDefinedNamesService);
  const lexer = injector.get(LexerTreeBuilder);
  const valueOf = names.getValueByName.bind(names);
  const known = new Map<string, boolean>();
  const reaches = (unitId: string, from: string, wanted: string, passed: Set<string>): boolean =>
    namesIn(lexer, valueOf(unitId, from)?.formulaOrRefString ?? '').some((next) => {
      if (next === wanted) return true;
      if (passed.has(next)) return false;
      passed.add(next);
      return reaches(unitId, next, wanted, passed);
    });
  names.getValueByName = (unitId, name) => {
    const found = valueOf(unitId, name);
    if (!found) return found;
    const key = name.toLowerCase();
    const isCircular = known.get(key) ?? reaches(unitId, key, key, new Set());
    known.set(key, isCircular);
    return isCircular ? { ...found, formulaOrRefString: `=${ErrorType.NAME}` } : found;
  };
  const watching = names.update$.subscribe(() => {
    known.clear();
  });
  return {
    dispose() {
      watching.unsubscribe();
    },
  };
}

/** Without their sheets, in small letters. To the lexer a name is a function without arguments. */
function namesIn(lexer: LexerTreeBuilder, formula: string): string[] {
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  return (lexer.sequenceNodesBuilder(text) ?? []).flatMap((node) =>
    typeof node !== 'string' && node.nodeType === sequenceNodeType.FUNCTION
      ? [node.token.replace(/^.*!/, '').trim().toLowerCase()]
      : [],
  );
}
