import { LocaleService, LocaleType, type Univer } from '@univerjs/core';

/**
 * Ends Univer. Its formula engine leaves a timer behind that asks for a text a second after a
 * calculation has begun, and throws when there are none any more: it is left an empty set.
 */
export function disposeUniver(univer: Univer): void {
  const locales = univer.__getInjector().get(LocaleService);
  univer.dispose();
  locales.load({ [LocaleType.ZH_CN]: {} });
}
