import { groupedHash } from '../../domain/ground/hashGroups';
import type { Act, DrawAct, Entry, VoidAct } from '../../domain/act/act';
import type { SourceKind } from '../../domain/act/announcement';
import { sourceText } from '../term/sourceText';
import { methodText } from '../term/profileText';

/** What acts are called. */
const NAMES: Readonly<Record<Act['kind'], string>> = {
  draw: '抽取',
  redraw: '重抽',
  substitute: '补抽',
  reassign: '改派',
  void: '作废',
  announce: '公告',
  attempt: '开始',
  cancelled: '取消',
  failed: '失败',
};

const ATTEMPT_SOURCE: Readonly<Record<SourceKind, string>> = {
  main: '用公告的种子来源',
  substitute: '改用替代来源',
};

/** Names of units and people by id. */
export interface ActNames {
  readonly unit: (id: string) => string;
  readonly person: (id: string) => string;
}

/**
 * What an act is called: 补抽.
 *
 * @param act of any kind
 */
export function actName({ kind }: Act): string {
  return NAMES[kind];
}

/**
 * What an entry says, line by line: what it concerns, what changed, why, and its hash.
 *
 * @param entry of a period
 * @param names of units and people
 */
export function entryText({ act, hash }: Entry, names: ActNames): string {
  const { reason } = act;
  return [
    `对象：${objectText(act, names)}`,
    ...contentLines(act, names),
    ...(reason === '' ? [] : [`理由：${reason}`]),
    `校验值：${groupedHash(hash)}`,
  ].join('\n');
}

/**
 * What a list says in its last column of a unit, after some acts on the list: nothing, or one part
 * for each act that concerns it.
 *
 * @param acts on the list, in order
 * @param names of units and people
 * @returns text by unit id
 */
export function changeTexts(acts: readonly Act[], names: ActNames): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (id: string, text: string): void => {
    const before = texts.get(id);
    texts.set(id, before === undefined ? text : `${before}；${text}`);
  };
  for (const act of acts) {
    if (act.kind === 'substitute') {
      add(act.removed, `换为“${names.unit(act.added)}”：${act.reason}`);
      add(act.added, `补抽，接替“${names.unit(act.removed)}”：${act.reason}`);
    }
    if (act.kind === 'reassign')
      for (const { enterprise } of act.tasks)
        add(enterprise, `改派，${names.person(act.inspector)}退出：${act.reason}`);
  }
  return texts;
}

function objectText(act: Act, names: ActNames): string {
  switch (act.kind) {
    case 'draw':
    case 'redraw':
      return `「${act.sheets.list}」`;
    case 'substitute':
      return `${names.unit(act.removed)}（「${act.list}」）`;
    case 'reassign':
      return `${names.person(act.inspector)}（「${act.list}」）`;
    case 'void':
      return `「${act.list}」`;
    case 'announce':
      return `「${act.sheet}」`;
    case 'attempt':
      return `第 ${act.announcement} 条的公告`;
    case 'cancelled':
    case 'failed':
      return `第 ${act.attempt} 条的开始`;
  }
}

function contentLines(act: Act, names: ActNames): string[] {
  switch (act.kind) {
    case 'draw':
    case 'redraw':
      return [
        `内容：种子 ${act.seed}，方法 ${act.method}（${methodText(act.method)}）`,
        ...(act.announced === undefined
          ? []
          : [
              `公告：按第 ${act.announced.announcement} 条的公告，完成第 ${act.announced.attempt} 条的开始`,
            ]),
        ...markLines(act),
        `名录指纹：${groupedHash(act.fingerprint)}`,
        `名单指纹：${groupedHash(act.listFingerprint)}`,
      ];
    case 'substitute':
      return [
        `内容：换为“${names.unit(act.added)}”，${teamText(act, names)}`,
        `名单指纹：${groupedHash(act.listFingerprint)}`,
      ];
    case 'reassign':
      return [
        '内容：',
        ...act.tasks.map((task) => `“${names.unit(task.enterprise)}”改为${teamText(task, names)}`),
        `名单指纹：${groupedHash(act.listFingerprint)}`,
      ];
    case 'void':
      return ['内容：名单作废，不再计入检查次数；各表保留', ...markLines(act)];
    case 'announce':
      return [
        `内容：种子来源 ${sourceText(act.source)}，${act.source.writing}`,
        ...(act.substitute === null
          ? []
          : [`替代来源 ${sourceText(act.substitute)}，${act.substitute.writing}`]),
        `方法 ${act.method}（${methodText(act.method)}）`,
        `名录指纹：${groupedHash(act.fingerprint)}`,
      ];
    case 'attempt':
      return [
        `内容：公告后第 ${act.count} 次开始，${ATTEMPT_SOURCE[act.source]}，种子 ${act.seed}`,
      ];
    case 'cancelled':
    case 'failed':
      return ['内容：没有抽取，没有写出名单'];
  }
}

/** Which sheets say from now on that they count no more. */
function markLines({ kind, marks = [] }: DrawAct | VoidAct): string[] {
  const sheets = marks.map((sheet) => `「${sheet}」`).join('');
  if (sheets === '') return [];
  return [kind === 'void' ? `标明作废：${sheets}` : `代替：${sheets}，已在各表标明`];
}

interface Team {
  readonly lead: string;
  readonly assists: readonly string[];
  readonly auxiliaries: readonly string[];
}

function teamText({ lead, assists, auxiliaries }: Team, { person }: ActNames): string {
  const people = (ids: readonly string[]): string => ids.map(person).join('、');
  return [
    `主办${person(lead)}`,
    ...(assists.length === 0 ? [] : [`协办${people(assists)}`]),
    ...(auxiliaries.length === 0 ? [] : [`辅助${people(auxiliaries)}`]),
  ].join('，');
}
