import type { BureauWords } from '../../reading/bureau';
import { words } from './words';

/** How sheets say whose they are. */
export const bureauWords: BureauWords = {
  labels: words('填报单位 填表单位 编制单位 制表单位 上报单位 报送单位'),
  endings: words('局 支队 大队 总队'),
  kinds: words('环境 环保 生态'),
  sealMarks: words('盖章 公章 签章 章'),
};
