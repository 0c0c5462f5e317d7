import fc from 'fast-check';
import { entryWords } from '../../../src/reading/entry/entryWords';
import { lookUp } from '../../../src/reading/entry/lookUp';
import { nameFinder, type NamedRow, type NameFinder } from '../../../src/reading/entry/nameFinder';
import { readEntries } from '../../../src/reading/entry/readEntries';
import { shortNames } from '../../../src/reading/entry/shortNames';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';

function named(name: string, code = ''): NamedRow {
  const keys = code === '' ? [name] : [name, code];
  return { id: code === '' ? name : code, name, keys, codes: [], where: '云溪县工业路' };
}

const enterprises = nameFinder(
  () => [
    named('云溪大华化工有限公司', '91411721MA44G12Q4K'),
    named('云溪县宏远建材厂'),
    named('云溪金鼎（唐山）铸造有限公司'),
    named('云溪县、白石县联合水厂'),
    named('云溪第1加工厂'),
    named('云溪第2加工厂'),
    named('云溪第12加工厂'),
    named('白石新希望饲料有限公司'),
    named('白石新希望养殖有限公司'),
    named('A/B 涂料厂'),
    named('云溪华强水泥制品有限公司'),
    named('青禾镇卫生院'),
    named('云溪县和顺纺织厂'),
  ],
  shortNames(vocabulary.names),
);
const people = nameFinder(
  () => [
    named('王芳', '41-1'),
    named('王芳', '41-2'),
    named('李强', '41-3'),
    named('欧阳海', '41-4'),
    named('阿依·买买提', '41-5'),
  ],
  null,
);

function entries(value: string, finder: NameFinder<NamedRow> = enterprises): string[] {
  const field = finder === people ? 'recusedInspectors' : 'recusals';
  return readEntries(value, finder, entryWords(vocabulary, field));
}

const DAHUA = '云溪大华化工有限公司';
const HONGYUAN = '云溪县宏远建材厂';
const JINDING = '云溪金鼎(唐山)铸造有限公司';

test.each([
  '、',
  '，',
  ',',
  '；',
  ';',
  '。',
  '｜',
  '|',
  '/',
  '／',
  '\\',
  ' ',
  '\u3000',
  '\u00a0',
  '  ',
  '\n',
  '\r\n',
  '\t',
  '\v',
  '：',
  '、\n',
  '； ',
  ' / ',
  '和',
  '以及',
  '与',
  '+',
  '＋',
  '-',
  '—',
  '&',
  '',
])('%j stands between names', (mark) => {
  expect(entries([DAHUA, '云溪金鼎（唐山）铸造有限公司', HONGYUAN].join(mark))).toEqual([
    DAHUA,
    JINDING,
    HONGYUAN,
  ]);
  expect(entries(['李强', '欧阳海'].join(mark), people)).toEqual(['李强', '欧阳海']);
});

test.each([
  '1.甲；2.乙；3.丙',
  '1、甲\n2、乙\n3、丙',
  '1.甲2.乙3.丙',
  '1、甲2、乙3、丙',
  '(1)甲(2)乙(3)丙',
  '（1）甲；（2）乙；（3）丙',
  '1) 甲 2) 乙 3) 丙',
  '①甲②乙③丙',
  '⑴甲 ⑵乙 ⑶丙',
  '⒈甲、⒉乙、⒊丙',
  '❶甲❷乙❸丙',
  '一、甲；二、乙；三、丙',
  '（一）甲（二）乙（三）丙',
  '㈠甲㈡乙㈢丙',
  '• 甲\n• 乙\n• 丙',
  '- 甲\n- 乙\n- 丙',
  '“甲”、“乙”、“丙”',
  '回避企业：甲、乙、丙。',
  '甲（配偶任职）、乙（父亲、弟弟任职）；丙（2024年起）',
  '甲 （股东） 乙【亲属】 丙〔原单位',
  '（甲、乙、丙）',
  '关联企业（甲、乙、丙）',
  '甲、、乙，无；/、丙',
  '甲 配偶任职、乙：股东；丙，亲属所在企业',
  '配偶在甲任职，父亲在乙工作、丙',
  '配偶在甲任职（2020年起）、乙和丙',
  '本人曾在甲和乙任职；丙-亲属任职',
])('the names of %j', (pattern) => {
  const value = pattern
    .replace('甲', DAHUA)
    .replace('乙', '云溪金鼎（唐山）铸造有限公司')
    .replace('丙', HONGYUAN);
  expect(entries(value)).toEqual([DAHUA, JINDING, HONGYUAN]);
});

test.each<[string, string[]]>([
  // A name as a whole is never split, whatever stands in it.
  ['云溪县、白石县联合水厂', ['云溪县、白石县联合水厂']],
  ['云溪县、白石县联合水厂、A/B 涂料厂', ['云溪县、白石县联合水厂', 'A/B 涂料厂']],
  ['A/B涂料厂/云溪第1加工厂', ['A/B涂料厂', '云溪第1加工厂']],
  ['云溪 大华 化工 有限公司 云溪县宏远建材厂', ['云溪 大华 化工 有限公司', HONGYUAN]],
  ['云溪县和顺纺织厂和云溪第1加工厂', ['云溪县和顺纺织厂', '云溪第1加工厂']],
  // Digits of names are no numbering.
  ['1.云溪第1加工厂、云溪第2加工厂', ['云溪第1加工厂', '云溪第2加工厂']],
  ['云溪第1加工厂、云溪第12加工厂', ['云溪第1加工厂', '云溪第12加工厂']],
  // Codes, full-width letters, brackets of any form.
  ['９１４１１７２１ＭＡ４４Ｇ１２Ｑ４Ｋ；云溪第2加工厂', ['91411721MA44G12Q4K', '云溪第2加工厂']],
  ['云溪大华化工有限公司(91411721MA44G12Q4K)', [DAHUA]],
  ['云溪金鼎唐山铸造有限公司', ['云溪金鼎唐山铸造有限公司']],
  ['云溪金鼎（唐山）铸造有限公司（亲属任职）', [JINDING]],
  ['云溪第1加工厂（法人同云溪第2加工厂）', ['云溪第1加工厂']],
  ['云溪第1加工厂（云溪第2加工厂）', ['云溪第1加工厂', '云溪第2加工厂']],
  // What is not known is kept, all of it.
  ['东岭化工厂', ['东岭化工厂']],
  ['亲属任职企业', ['亲属任职企业']],
  ['东岭化工厂（云溪第2加工厂）', ['东岭化工厂', '云溪第2加工厂']],
  ['化工（云溪第2加工厂）', ['云溪第2加工厂']],
  ['亲属任职企业（云溪第2加工厂）', ['云溪第2加工厂']],
  ['东岭化工厂（亲属任职）', ['东岭化工厂(亲属任职)']],
  ['东岭化工厂 云溪第1加工厂', ['东岭化工厂', '云溪第1加工厂']],
  ['东岭化工厂 西岭印染厂', ['东岭化工厂', '西岭印染厂']],
  ['东岭 化工 有限公司', ['东岭 化工 有限公司']],
  ['东岭化工厂/西岭印染厂、云溪第1加工厂', ['东岭化工厂', '西岭印染厂', '云溪第1加工厂']],
])('the entries of %j', (value, expected) => {
  expect(entries(value)).toEqual(expected);
});

test.each([
  '',
  ' ',
  '无',
  '暂无',
  '没有',
  '／',
  '/',
  '-',
  '——',
  '无。',
  '无需回避',
  '（无）',
  '否',
  '无、/',
])('%j names nobody', (value) => {
  expect(entries(value)).toEqual([]);
  expect(entries(value, people)).toEqual([]);
});

test.each<[string, string[]]>([
  ['李 强', ['李 强']],
  ['李 强 欧 阳 海', ['李 强', '欧 阳 海']],
  ['李强欧阳海', ['李强', '欧阳海']],
  ['李强和王芳', ['李强', '王芳']],
  ['王芳（41-2）', ['41-2']],
  ['王芳（科长）', ['王芳']],
  ['阿依·买买提、阿依•买买提', ['阿依·买买提', '阿依•买买提']],
  ['41-1/41-3', ['41-1', '41-3']],
  ['赵六 李强', ['赵六', '李强']],
  ['赵 六 李强', ['赵 六', '李强']],
])('the people in %j', (value, expected) => {
  expect(entries(value, people)).toEqual(expected);
});

/** Whom an entry means, and how: '=' the whole name, '~' a part of it. */
function meaning(entry: string): string {
  const found = lookUp(entry, enterprises);
  if (found.kind === 'unknown') return '?';
  return `${found.kind === 'exact' ? '=' : '~'}${found.rows.map(({ name }) => name).join()}`;
}

test.each([
  ['云溪大华化工有限公司', '=云溪大华化工有限公司'],
  ['云溪金鼎唐山铸造有限公司', '=云溪金鼎（唐山）铸造有限公司'],
  ['大华化工', '~云溪大华化工有限公司'],
  ['大华', '~云溪大华化工有限公司'],
  ['大华化工公司', '~云溪大华化工有限公司'],
  ['云溪县大华化工有限公司', '~云溪大华化工有限公司'],
  ['大华化工（亲属任职）', '~云溪大华化工有限公司'],
  ['宏远建材', '~云溪县宏远建材厂'],
  ['青禾镇卫生院', '=青禾镇卫生院'],
  ['第12加工厂', '~云溪第12加工厂'],
  // Several, or another enterprise, or no name at all.
  ['新希望', '?'],
  ['新希望饲料', '~白石新希望饲料有限公司'],
  ['华强水泥厂', '?'],
  ['郑州市大华化工有限公司', '?'],
  ['郑州大华化工有限公司', '?'],
  ['化工', '?'],
  ['铸造有限公司', '?'],
  ['有限公司', '?'],
  ['云溪', '?'],
  ['云溪县', '?'],
  ['加工厂', '?'],
  ['1', '?'],
  ['A', '?'],
])('%s means %s', (entry, expected) => {
  expect(meaning(entry)).toBe(expected);
});

const letters = fc.constantFrom(...'东西南北中金银铜铁春夏秋冬梅兰竹菊');
const aName = fc
  .array(letters, { minLength: 2, maxLength: 6 })
  .map((parts) => `${parts.join('')}有限公司`);
const aMark = fc.constantFrom('、', '，', '；', ' / ', ' ', '\n', '\t', '|', '和', '\\', '', ';\n');

test('whatever stands between whole names, they are the entries', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(aName, { minLength: 1, maxLength: 6 }),
      fc.array(aMark, { minLength: 6, maxLength: 6 }),
      (names, marks) => {
        const finder = nameFinder(
          () => names.map((name) => named(name)),
          shortNames(vocabulary.names),
        );
        const value = names.map((name, at) => `${name}${marks[at] ?? ''}`).join('');
        expect(entries(value, finder)).toEqual(names);
      },
    ),
  );
});

test('whatever is written, every letter of it is in an entry, a remark or a word for nobody', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(aName, aMark), { maxLength: 8 }), (parts) => {
      const value = parts.join('');
      const names = parts.filter((part) => part.includes('公司'));
      expect(
        entries(value)
          .join('')
          .replace(/[^\p{Script=Han}]/gu, ''),
      ).toContain(names[0] ?? '');
    }),
  );
});

test('as many pieces as can be are names, in as few names as can be', () => {
  const names = ['甲一 乙二', '乙二 丙三 丁四', '戊五', '己六', '戊五 己六'];
  const finder = nameFinder(() => names.map((name) => named(name)), null);
  const noWords = { isNobody: () => false, joining: [], remarks: [], numerals: '' };
  expect(readEntries('甲一 乙二 丙三 丁四', finder, noWords)).toEqual(['甲一', '乙二 丙三 丁四']);
  expect(readEntries('戊五 己六 甲一', finder, noWords)).toEqual(['戊五 己六', '甲一']);
  expect(readEntries('甲一 戊五/己六', finder, noWords)).toEqual(['甲一', '戊五', '己六']);
});
