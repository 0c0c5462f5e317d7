/** The help of the pane: a short text for each step and tab, the tour, and 关于. */

/** What help there is of: the four steps, and the other tabs. */
export const HELP_TOPICS = [
  'register',
  'profile',
  'draw',
  'result',
  'check',
  'publish',
  'settings',
] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

/** What is said of a step or tab. */
export interface HelpText {
  readonly title: string;
  /** Below the three drawings of the picture, from left to right. */
  readonly captions: readonly [string, string, string];
  readonly lines: readonly string[];
}

export const paneHelpText = {
  close: '收起',
  tour: '看一遍导览',
  picture: (captions: readonly string[]) => `示意图：${captions.join(' → ')}`,
  topics: {
    register: {
      title: '核对名录',
      captions: ['两份名录', '认表认列', '改好再抽'],
      lines: [
        '程序自动找出检查对象名录和检查人员名录；认错了表，在下拉框里改选。',
        '点“认出 × 列”可以看每一列当作什么，认错的在那里改，改一次就记住。',
        '列为“要改”的，改好才能抽，点“定位”跳到那一格；提示可以以后再看。',
        '名录改过以后，点右上角“重新读取”。',
      ],
    },
    profile: {
      title: '选定方案',
      captions: ['选方案', '回答问题', '应抽家数'],
      lines: [
        '选本地的方案、年度和时段，下面就列出每类应抽多少家、怎么算出来的。',
        '名录里看不出来的会在这里问，答完才能抽；答一次就记在工作簿里。',
        '别的地方的规则，点“修改”逐项改，再“存为本局方案”，不用改程序。',
      ],
    },
    draw: {
      title: '抽取',
      captions: ['公示指纹', '现场出种子', '抽企业派人'],
      lines: [
        '先把“名录指纹”念出来或打印公示：名录从这时起定下，一个字也不能再改。',
        '再由在场的人给出种子：骰子、彩票号码都行，谁也事先不知道。',
        '点“开始抽取”。同样的名录和种子，在哪台电脑上抽都是同一个结果。',
        '最稳妥的做法是先发抽取公告，等开奖后再抽。',
      ],
    },
    result: {
      title: '抽取结果',
      captions: ['结果各表', '打印签字', '有变动再记'],
      lines: [
        '名单、底册、记录都写在新工作表里，原来的名录没有动。',
        '打开抽取记录，打印后由经办人、监督人签字。',
        '企业停产、人员去不了，点“名单变动”补抽、改派，写明理由；不要在表上直接改。',
      ],
    },
    check: {
      title: '核查',
      captions: ['复核', '比例', '超频次'],
      lines: [
        '“复核”按底册和种子重抽一遍，逐格核对各表，并可制作交给审计的证据包。',
        '“比例”逐项列出方案的要求、已完成数、还差多少、怎样补上。',
        '“超频次”在名录上标出查多了的、到上限的、还没查的；标注随时可以清除。',
      ],
    },
    publish: {
      title: '公示',
      captions: ['期限', '表格文书', '结果公开'],
      lines: [
        '“期限”列出下一步什么时候到期，按工作日和调休算。',
        '“表格文书”先生成检查台账，检查、整改、公开的日期都填在台账上。',
        '“结果公开”照台账列出应公开、已公开、逾期的各有哪些。',
      ],
    },
    settings: {
      title: '设置',
      captions: ['单位名称', '放假安排', '往期抽查'],
      lines: [
        '单位名称印在所有文书上，问一次，随工作簿保存。',
        '放假通知公布后粘贴进来，期限就按它算。',
        '上季度抽在另一个文件里的，在这里选入；还没有名录的，在这里生成空白模板。',
      ],
    },
  } satisfies Record<HelpTopic, HelpText>,
} as const;

export const tourText = {
  label: '导览',
  of: (at: number, all: number) => `${at}/${all}`,
  next: '下一个',
  skip: '跳过',
  end: '知道了',
  again: '以后想再看：点标题旁的“?”，再点“看一遍导览”。',
  bubbles: {
    register: {
      title: '第一步：名录',
      body: '程序先读工作簿，认出检查对象和检查人员两份名录，有问题的逐格列出来。',
    },
    profile: {
      title: '第二步：方案',
      body: '选本地的抽查方案和时段，看每类应抽多少家；拿不准的会问您。',
    },
    draw: {
      title: '第三步：抽取',
      body: '公示名录指纹，现场给出种子，抽企业、派人员，写成新的工作表。',
    },
    result: {
      title: '第四步：结果',
      body: '看名单和分组，打印签字；以后有停产、换人的，也在这里补抽、改派。',
    },
  },
} as const;

export const aboutText = {
  heading: '关于',
  version: (version: string) => `双随机抽查 ${version}`,
  local: '名录和抽取结果只在本机和本工作簿里，程序不联网。',
  copyright:
    '© 2026 ssj-excel 的作者，按 MIT 许可使用。Microsoft 不负责本加载项的维护、更新和支持。',
  news: '这一版有什么变化',
  newsTitle: (version: string) => `已更新到 ${version}，有这些变化`,
  later: '以后在“设置 › 关于”里还能看到。',
} as const;
