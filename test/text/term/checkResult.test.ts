import { publicationResults } from '../../../src/text/sheet/documentText';
import { checkResult } from '../../../src/text/term/checkResult';

test.each([
  [publicationResults[0], 'clear'],
  [publicationResults[1], 'ordered'],
  [publicationResults[2], 'case'],
  ['未发现环境违法行为', 'clear'],
  ['正常', 'clear'],
  ['合格', 'clear'],
  ['达标排放', 'clear'],
  ['发现问题，限期整改', 'ordered'],
  ['存在危废台账不全问题', 'ordered'],
  ['排放超标', 'ordered'],
  ['未达标', 'ordered'],
  ['不合格', 'ordered'],
  ['已立案查处', 'case'],
  ['责令改正并处罚款，处罚决定书已送达', 'case'],
  ['责令整改，不予处罚', 'ordered'],
  ['发现问题，未立案', 'ordered'],
  ['未发现废水问题，废气存在问题', 'ordered'],
  ['', null],
  ['已检查', null],
])('“%s” is %s', (text, expected) => {
  expect(checkResult(text)).toBe(expected);
});
