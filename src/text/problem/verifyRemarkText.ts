import type { RegisterChange } from '../../domain/record/registerSince';
import type { VerifyRemark } from '../../domain/record/verifyRemark';
import { lettersText } from './seedText';

/**
 * One sentence for what verifying says beside its verdict.
 *
 * @param remark as verifyWorkbook gave it
 */
export function verifyRemarkText(remark: VerifyRemark): string {
  switch (remark.kind) {
    case 'earlier-version':
      return `「${remark.sheet}」是早先版本的软件写的，没有留下可供比对的数据：抽取时间、抽取人、监督人、种子来源、提示、联系人和电话、检查期限、表外内容和显示方式没有核对。`;
    case 'seed-as-recorded':
      return `「${remark.sheet}」${remark.cell}：种子照记录原样复核。${remark.letters.length === 0 ? '它的写法（全角等）' : `其中${lettersText(remark.letters)}，`}现在抽取已不用；自行核验时请从这一格复制，不要手打。`;
    case 'plan-gone':
      return `抽取时写入的计划表「${remark.sheet}」不在工作簿里，没有核对。`;
    case 'registers-unread':
      return `${remark.period}：现在的名录读不出来，没有比较抽取以后名录的变动。`;
    case 'registers-since': {
      const { enterprises, inspectors } = remark.since;
      const changes = [
        ...changeTexts('检查对象', enterprises),
        ...changeTexts('检查人员', inspectors),
      ];
      return changes.length === 0
        ? `${remark.period}：抽取以后名录没有变动。`
        : `${remark.period}：抽取以后名录有变动，不影响抽取结果：${changes.join('；')}。`;
    }
  }
}

/** As many as a sentence can name. */
const NAMED = 10;

function changeTexts(kind: string, { added, gone, changed }: RegisterChange): string[] {
  const part = (words: string, names: readonly string[]): string[] =>
    names.length === 0
      ? []
      : [
          `${kind}${words} ${names.length} 个：${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '等' : ''}`,
        ];
  return [
    ...part('增加', added),
    ...part('减少（含关闭、注销、离岗）', gone),
    ...part('改动', changed),
  ];
}
