import type { Start } from '../../domain/act/announced';
import { sourceOf, type AnnounceAct } from '../../domain/act/announcement';
import type { AnnouncementNote } from '../../domain/act/announcementNotes';
import { writtenMoment } from '../term/momentText';
import { sourceText } from '../term/sourceText';

/**
 * What verification says of how a draw was announced, in a sentence.
 *
 * @param note of a period
 */
export function announcementNoteText(note: AnnouncementNote): string {
  return `「${note.sheet}」：${noteText(note)}`;
}

function noteText(note: AnnouncementNote): string {
  switch (note.kind) {
    case 'announced': {
      const { act } = note.announced.entry;
      const { count, source, reason } = note.start.entry.act;
      const used = sourceText(sourceOf(act, source));
      return [
        `先公告后抽取：${madeText(act)}`,
        source === 'main' ? `种子来源 ${used}` : `改用替代来源 ${used}，理由：${reason}`,
        `本次为公告后第 ${count} 次开始。`,
      ].join('，');
    }
    case 'unannounced':
      return '未公告。这次抽取之前是否另外抽过，没有记录可查。';
    case 'start':
      return `公告后第 ${note.start.entry.act.count} 次开始（${note.start.entry.at}，种子 ${note.start.entry.act.seed}）${endText(note.start)}。`;
    case 'replaced':
      return `${madeText(note.announced.entry.act)}，已被 ${writtenMoment(note.by.act.madeAt)} 的公告（「${note.by.act.sheet}」）代替，理由：${note.by.act.reason}。`;
    case 'open':
      return `${madeText(note.announced.entry.act)}，种子来源 ${sourceText(note.announced.entry.act.source)}，还没有抽取。`;
  }
}

function madeText({ madeAt }: AnnounceAct): string {
  return `公告 ${writtenMoment(madeAt)}`;
}

function endText({ end }: Start): string {
  switch (end?.act.kind) {
    case 'cancelled':
      return `已取消，${end.act.reason}`;
    case 'failed':
      return `没有成功，${end.act.reason}`;
    default:
      return '没有写下怎样结束，可能是 Excel 中途关闭';
  }
}
