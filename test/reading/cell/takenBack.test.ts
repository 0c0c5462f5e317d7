import { isUnknown } from '../../../src/reading/cell/cellReader';
import { cellOf } from '../../../src/reading/cell/sheetTable';
import { enterpriseReaders } from '../../../src/reading/enterprise/enterpriseRules';
import { inspectorReaders } from '../../../src/reading/inspector/inspectorRules';
import { vocabulary } from '../../../src/text/vocabulary/vocabulary';

const readers = () => ({ ...inspectorReaders(vocabulary), ...enterpriseReaders(vocabulary) });
type Readers = ReturnType<typeof readers>;
const read = (field: keyof Readers, value: string | number) => {
  const result = readers()[field](cellOf(value));
  return isUnknown(result) ? 'unknown' : result;
};

test.each<[keyof Readers, string | number]>([
  ['penalised', '2023年罚款2万元'],
  ['penalised', '有（2022年）'],
  ['penalised', '2023年'],
  ['penalised', 2023],
  ['supervised', '曾被督办已销号'],
  ['supervised', '是，2021年省级督办（已摘牌）'],
  ['supervised', '2023年'],
  ['supervised', '未摘牌'],
  ['supervised', '尚未解除'],
  ['keyListed', '原重点，2025年移出'],
  ['keyListed', '水环境（2025年已移出）'],
  ['keyListed', '拟列入'],
  ['permitClass', '拟申领重点管理'],
  ['permitClass', '重点管理，已注销'],
  ['permitClass', '重点管理（2024年变更为简化管理）'],
  ['permitClass', '原重点管理'],
  ['credit', 'C（已修复为B）'],
  ['credit', 'B→C'],
  ['positiveList', '是（2024年）'],
  ['positiveList', '是（拟移出）'],
  ['exempted', '2024年度'],
  ['production', '曾停产'],
  ['production', '停产，已恢复'],
  ['registeredCategory', '重点（2025年移出）'],
  ['status', '借调期满已返回'],
])('%s: %j takes its own yes back and is not understood', (field, value) => {
  expect(read(field, value)).toBe('unknown');
});

test.each<[keyof Readers, string | number, unknown]>([
  ['penalised', '2026年1月因超标罚款2万元', true],
  ['penalised', '罚款2万元', true],
  ['penalised', '有', true],
  ['penalised', 2, true],
  ['penalised', '3次', true],
  ['violation', '2024年3月超标', true],
  ['violation', '2023年', true],
  ['supervised', '省级督办', true],
  ['supervised', '已摘牌', false],
  ['supervised', '已摘牌（2024年）', false],
  ['supervised', '否（2021年已摘牌）', false],
  ['keyListed', '水环境', true],
  ['keyListed', '2026年大气环境', true],
  ['keyListed', '是', true],
  ['keyListed', '未列入', false],
  ['positiveList', '2024年3月列入', 'unknown'],
  ['positiveList', '已列入（2024年3月）', true],
  ['permitClass', '重点管理（2024年）', 'key'],
  ['permitClass', '简化管理（通用工序）', 'simplified'],
  ['credit', 'C（原D）', 'C'],
  ['production', '2024年已注销', 'deregistered'],
  ['production', '停产（拟注销）', 'suspended'],
  ['production', '已退出', 'closed'],
  ['status', '已退休', false],
  ['status', '失效', false],
  ['visits', '2次', 2],
  ['visits', '2023年', 'unknown'],
])('%s: %j is %j', (field, value, expected) => {
  expect(read(field, value)).toBe(expected);
});
