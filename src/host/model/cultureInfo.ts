import { HostObject } from '../protocol/hostObject';

/** How numbers and dates are written here: the grid's formats are those of Chinese, and no others. */
export const CULTURE = {
  name: 'zh-CN',
  decimalSeparator: '.',
  groupSeparator: ',',
  currencySymbol: '¥',
  dateSeparator: '/',
  timeSeparator: ':',
  shortDatePattern: 'yyyy/M/d',
  longTimePattern: 'H:mm:ss',
} as const;

/** `Excel.CultureInfo`. */
export class CultureInfo extends HostObject {
  constructor() {
    super('CultureInfo');
  }

  get name(): string {
    return CULTURE.name;
  }

  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo();
  }

  get datetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo();
  }
}

/** `Excel.NumberFormatInfo`. */
export class NumberFormatInfo extends HostObject {
  constructor() {
    super('NumberFormatInfo');
  }

  get currencySymbol(): string {
    return CULTURE.currencySymbol;
  }

  get numberDecimalSeparator(): string {
    return CULTURE.decimalSeparator;
  }

  get numberGroupSeparator(): string {
    return CULTURE.groupSeparator;
  }
}

/** `Excel.DatetimeFormatInfo`. */
export class DatetimeFormatInfo extends HostObject {
  constructor() {
    super('DatetimeFormatInfo');
  }

  get dateSeparator(): string {
    return CULTURE.dateSeparator;
  }

  get longDatePattern(): string {
    const letters: Readonly<Record<string, string>> = { year: 'yyyy', month: 'M', day: 'd' };
    return new Intl.DateTimeFormat(CULTURE.name, { dateStyle: 'long' })
      .formatToParts(0)
      .map(({ type, value }) => letters[type] ?? `'${value}'`)
      .join('');
  }

  get longTimePattern(): string {
    return CULTURE.longTimePattern;
  }

  get shortDatePattern(): string {
    return CULTURE.shortDatePattern;
  }

  get timeSeparator(): string {
    return CULTURE.timeSeparator;
  }
}
