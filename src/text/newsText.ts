/** What a clerk notices of a version. */
export interface VersionNews {
  readonly version: string;
  readonly items: readonly string[];
}

/** The newest version first; a test holds it to the version of package.json. */
export const news: readonly [VersionNews, ...VersionNews[]] = [
  {
    version: '0.1.0',
    items: [
      '还没有名录的，可以生成空白名录模板，表头、下拉选项和填写说明都已备好。',
      '每一步的标题旁有“?”，点开是这一步的说明；第一次打开有导览。',
      '名录里看不出来的，抽取前会问，答一次就记在工作簿里。',
      '可以先发抽取公告，等开奖后再抽；审计用的证据包双击就能核验。',
      '结果公示改为检查台账，检查、整改、公开都记在一张表上。',
    ],
  },
];
