import { isMadeOf, joinedNames } from '../../../src/reading/entry/joinedNames';
import { nameFinder } from '../../../src/reading/entry/nameFinder';
import { namedRow } from './names';

test('names stand behind one another, with marks and words around them', () => {
  const finder = nameFinder(
    () => ['张三', '李四', '张三李', '四海', '王(东)五'].map((name) => namedRow(name, name)),
    null,
  );
  expect(joinedNames('张三李四', finder, [])).toEqual(['张三', '李四']);
  expect(joinedNames('张三李四海', finder, [])).toEqual(['张三李', '四海']);
  expect(joinedNames('与张三、李四同', finder, ['与', '同'])).toEqual(['张三', '李四']);
  expect(joinedNames('张三和李四', finder, ['与'])).toEqual([]);
  expect(joinedNames('王(东)五', finder, [])).toEqual(['王(东)五']);
  expect(joinedNames('', finder, [])).toEqual([]);
  expect(joinedNames('张三'.repeat(201), finder, [])).toEqual([]);
  expect(joinedNames('张三'.repeat(200), finder, [])).toHaveLength(200);
});

test('a text is made of words and marks, or of more', () => {
  expect(isMadeOf(['亲属', '任职'], '亲属、任职')).toBe(true);
  expect(isMadeOf(['亲', '亲属', '任职'], '亲属任职')).toBe(true);
  expect(isMadeOf(['亲属'], '亲属厂')).toBe(false);
  expect(isMadeOf(['亲属'], '(亲属')).toBe(false);
});
