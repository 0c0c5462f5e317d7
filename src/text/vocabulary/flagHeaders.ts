import type { FlagHeader, InspectorFlagHeader } from '../../reading/vocabulary';
import { words } from './words';

/** The ways in which a column asks whether something has come about: 是否已注销, 注销标志. */
function asked(states: string): readonly string[] {
  return words(states).flatMap((state) => [
    `是否${state}`,
    `是否已${state}`,
    `已${state}`,
    `${state}标志`,
    `${state}标识`,
    `${state}标记`,
    `${state}与否`,
    `${state}否`,
  ]);
}

/** Headers that are answered yes or no and name the value themselves. */
export const flagHeaders: readonly FlagHeader[] = [
  {
    headers: [
      ...words('是否停产 停产 是否长期停产 是否停工停产'),
      ...asked('停产 停业 歇业 停工停产'),
    ],
    field: 'production',
    yes: 'suspended',
    no: 'operating',
  },
  {
    headers: words(`
      是否在产 在产 是否生产 是否正常生产 是否正常运行 是否在营 在营 是否还在生产 是否仍在生产 是否还生产 有无生产 是否运营 是否在运营
      是否正常运营 是否营业 是否在营业 是否正常营业 是否经营 是否正常经营 是否有生产能力 是否具备生产能力 有无生产能力
    `),
    field: 'production',
    yes: 'operating',
    no: 'suspended',
  },
  {
    headers: asked('关闭 关停 取缔 搬迁 拆除 迁出 倒闭 破产'),
    field: 'production',
    yes: 'closed',
  },
  {
    headers: words('是否存续 存续 是否仍存续 是否还存续 是否存在'),
    field: 'production',
    yes: 'operating',
    no: 'closed',
  },
  { headers: asked('注销 吊销 注吊销 注销吊销'), field: 'production', yes: 'deregistered' },
  {
    headers: ['是否特殊监管对象', '特殊监管对象', '是否特殊监管'],
    field: 'registeredCategory',
    yes: 'special',
  },
  {
    headers: ['是否重点监管对象', '重点监管对象', '是否重点监管'],
    field: 'registeredCategory',
    yes: 'key',
  },
  { headers: ['是否一般监管对象', '一般监管对象'], field: 'registeredCategory', yes: 'general' },
  { headers: ['是否重点管理', '是否排污许可重点管理'], field: 'permitClass', yes: 'key' },
  { headers: ['是否简化管理', '是否排污许可简化管理'], field: 'permitClass', yes: 'simplified' },
  { headers: ['是否登记管理', '是否排污许可登记管理'], field: 'permitClass', yes: 'registration' },
  {
    headers: ['一年内是否被抽查', '本年度是否已抽查', '本年度是否已检查', '年内是否已检查'],
    field: 'visits',
    yes: 1,
    no: 0,
  },
];

/** The same of people. */
export const inspectorFlagHeaders: readonly InspectorFlagHeader[] = [
  {
    headers: asked('离职 辞职 退休 调离 调出 离岗 借调 外借 停职 离退休'),
    field: 'status',
    yes: false,
    no: true,
  },
  {
    headers: words(`
      是否持证 是否持执法证 是否持有执法证 是否有执法证 有无执法证 是否取得执法证 是否持证上岗 是否有证 有无证件 证件是否有效 执法证是否有效
      执法证件是否有效 证件有效与否 是否在有效期内 证件是否在有效期 执法证是否在有效期
      持证情况 持证状态 执法资格 有无执法资格 是否有执法资格 是否具有执法资格 是否取得执法资格 是否具备执法资格
    `),
    field: 'licence',
    yes: true,
    no: false,
  },
  { headers: asked('编外 非在编'), field: 'onPost', yes: false, no: true },
];
