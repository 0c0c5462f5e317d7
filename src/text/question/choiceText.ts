import { NONE, type Question, type QuestionKind } from '../../reading/question';
import { dayText } from '../term/dayText';
import type { CheckKind } from '../../domain/register/inspectionRecord';
import { codeText, kindText } from '../term/codeText';
import { columnChoiceText } from './columnText';

type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>;

const ITEM_CHOICE = ['不是，不列入清单', '是抽查事项'] as const;

/** What a sheet may be, but for lists of enterprises that do not produce. */
const SHEET_TEXT: Readonly<Record<string, string>> = {
  [NONE]: '与抽取无关，不用它',
  part: '检查对象名录的一部分，并入名录',
  records: '检查记录，计入检查次数',
  inactive: '不在岗人员名单，表上的人不抽取',
};

/** Choices that no code names. */
const VALUE_TEXT: Readonly<Record<string, string>> = {
  [NONE]: '按空白处理',
  yes: '是',
  no: '否',
  active: '在岗，可以抽取',
  inactive: '不在岗，不抽取',
  onPost: '在编在岗',
  offPost: '不在编或不在岗',
  valid: '证件有效',
  expired: '已过期，不派出',
  auxiliary: '辅助人员',
  officer: '执法人员',
};

function valueChoiceText({ field, compared }: QuestionOf<'value'>, choice: string): string {
  if (compared === 'day' && choice !== NONE) return dayText(choice);
  if (field === 'kind') return choice === NONE ? '不计入检查次数' : kindText(choice as CheckKind);
  return VALUE_TEXT[choice] ?? (field === 'visits' ? `${choice} 次` : codeText(field, choice));
}

/**
 * What a choice of a question is called.
 *
 * @param question that is asked
 * @param choice one of its choices
 */
export function choiceText(question: Question, choice: string): string {
  switch (question.kind) {
    case 'column':
      return columnChoiceText(question.table, choice);
    case 'field': {
      const column = question.columns[choice];
      return column === undefined
        ? '按没有处理'
        : `${choice} 列${column.header === '' ? '' : `“${column.header}”`}`;
    }
    case 'condition':
      return '按没有处理';
    case 'sheet':
      return (
        SHEET_TEXT[choice] ??
        `${codeText('production', choice)}企业名单，表上的企业按${codeText('production', choice)}处理`
      );
    case 'value':
      return valueChoiceText(question, choice);
    case 'row':
      if (question.block !== undefined)
        return question.table === 'items'
          ? ITEM_CHOICE[choice === NONE ? 0 : 1]
          : choice === NONE
            ? '不是，不参加抽取'
            : '是名录里的，参加抽取';
      return choice === NONE ? '说明文字' : '是一条';
    case 'people':
      return choice === 'one' ? '一个人' : `${question.names.length} 个人`;
    case 'same':
      if (question.group !== undefined)
        return choice === 'same' ? '都是同一家，只留前一行' : '都不是同一家';
      return choice === 'same' ? '同一家，只留前一行' : '不是同一家';
    case 'times':
      return choice === 'units' ? '每家都查这么多次' : '抽查组织这么多批';
    case 'year':
      return `${choice} 年的次数`;
    case 'authority':
      return choice === NONE ? '都不是本局' : `“${choice}”是本局`;
    case 'number':
      return choice === 'set' ? `仍按 ${question.set} 家` : `改按 ${question.now} 家`;
    case 'entry':
      if (choice !== NONE) return choice;
      return question.group === undefined ? '名录里没有，不用它' : '按没有处理';
  }
}
