import type { Day } from '../../domain/day.ts';
import type { MatterKind } from '../../domain/matter/kinds.ts';
import type { NoticeWhat } from '../../domain/notices/notice.ts';
import { fill } from './fill.ts';
import { type Language, WORDS } from './words.ts';

/** What a message tells of one occasion. */
export interface Told {
  readonly what: NoticeWhat;
  readonly kind: MatterKind;
  readonly unit: string | null;
  readonly due: Day | null;
  readonly urgent: boolean;
}

/**
 * One line about it: what, of which kind, whose, by when. No title, no project, no company: it is read in mail programs and
 * chats that are not the government's own. In a chat several people read it, and nobody in particular is spoken to.
 */
export function sayNotice({ what, kind, unit, due, urgent }: Told, language: Language, chat = false): string {
  const { notices, matters } = WORDS[language];
  const line = fill(notices.line, { what: (chat ? notices.chat : notices.what)[what], kind: matters.kind[kind] });
  return [
    urgent ? notices.urgent : '',
    line,
    unit === null ? '' : fill(notices.ofUnit, { unit }),
    due === null ? '' : fill(notices.due, { due }),
  ].join('');
}
