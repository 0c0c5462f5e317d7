import { LocaleService, LocaleType, type Univer } from '@univerjs/core';
import { ErrorType, Lexer } from '@univerjs/engine-formula';

/**
 * Ends Univer, whose formula engine does not end with it at once. A timer asks for a text a second
 * after a calculation has begun, and throws when there are none any more: it is left an empty set.
 * And a calculation under way goes on, without any functions by then: what it made of formulas,
 * `#NAME?`, would stay in a store that it shares with the workbooks opened later. It is given no
 * formulas to read any more.
 */
export function disposeUniver(univer: Univer): void {
  const injector = univer.__getInjector();
  const locales = injector.get(LocaleService);
  const lexer = injector.get(Lexer);
  univer.dispose();
  locales.load({ [LocaleType.ZH_CN]: {} });
  // What is an error to begin with is not kept.
  lexer.treeBuilder = () => ErrorType.VALUE;
}
