import {
  acts,
  answers,
  classOf,
  collectionOf,
  finds,
  leadsTo,
  makes,
  readOnly,
  writable,
  type Classes,
} from './members';

export const ruleClasses: Classes = {
  ConditionalFormat: classOf({
    id: readOnly('1.6'),
    type: readOnly('1.6'),
    stopIfTrue: writable('1.6'),
    custom: leadsTo('CustomConditionalFormat', '1.6'),
    customOrNullObject: leadsTo('CustomConditionalFormat', '1.6'),
    changeRuleToCustom: acts('1.17'),
    delete: acts('1.6'),
  }),
  ConditionalFormatCollection: collectionOf('ConditionalFormat', {
    getItem: finds('ConditionalFormat', '1.6'),
    getItemAt: finds('ConditionalFormat', '1.6'),
    getCount: answers('1.6'),
    add: makes('ConditionalFormat', '1.6'),
    clearAll: acts('1.6'),
  }),
  ConditionalFormatRule: classOf({
    formula: writable('1.6'),
  }),
  ConditionalRangeFill: classOf({
    color: writable('1.6'),
    clear: acts('1.6'),
  }),
  ConditionalRangeFont: classOf({
    bold: writable('1.6'),
    italic: writable('1.6'),
    strikethrough: writable('1.6'),
    color: writable('1.6'),
    clear: acts('1.6'),
  }),
  ConditionalRangeFormat: classOf({
    fill: leadsTo('ConditionalRangeFill', '1.6'),
    font: leadsTo('ConditionalRangeFont', '1.6'),
    clearFormat: acts('1.17'),
  }),
  CustomConditionalFormat: classOf({
    rule: leadsTo('ConditionalFormatRule', '1.6'),
    format: leadsTo('ConditionalRangeFormat', '1.6'),
  }),
  DataValidation: classOf({
    type: readOnly('1.8'),
    rule: writable('1.8'),
    errorAlert: writable('1.8'),
    prompt: writable('1.8'),
    ignoreBlanks: writable('1.8'),
    clear: acts('1.8'),
  }),
};
