import { withColumn, withRegister } from '../../../../src/taskpane/draw/register/columnChoice';

test('an answer joins those of other columns and sheets', () => {
  const choice = {
    enterprise: '名录',
    mapping: { 名录: { 2: 'creditCode' }, 人员: { 0: 'name' } },
  } as const;
  expect(withColumn(choice, '名录', 5, 'industry')).toEqual({
    enterprise: '名录',
    mapping: { 名录: { 2: 'creditCode', 5: 'industry' }, 人员: { 0: 'name' } },
  });
});

test('a field belongs to one column of a sheet', () => {
  const choice = {
    mapping: { 名录: { 2: 'creditCode', 3: null }, 人员: { 2: 'licence' } },
  } as const;
  expect(withColumn(choice, '名录', 5, 'creditCode').mapping).toEqual({
    名录: { 3: null, 5: 'creditCode' },
    人员: { 2: 'licence' },
  });
});

test('several columns may be none of the fields', () => {
  expect(withColumn({ mapping: { 名录: { 3: null } } }, '名录', 5, null).mapping).toEqual({
    名录: { 3: null, 5: null },
  });
});

test('a column can be left to the program again', () => {
  expect(
    withColumn({ mapping: { 名录: { 3: 'industry', 5: null } } }, '名录', 3, 'automatic').mapping,
  ).toEqual({ 名录: { 5: null } });
});

test('another enterprise sheet drops the parts of the former list, another inspector sheet does not', () => {
  const choice = { enterprise: '甲镇', enterpriseParts: ['甲镇', '乙镇'] };
  expect(withRegister(choice, 'enterprise', '总表')).toEqual({ enterprise: '总表' });
  expect(withRegister(choice, 'inspector', '人员')).toEqual({ ...choice, inspector: '人员' });
});
