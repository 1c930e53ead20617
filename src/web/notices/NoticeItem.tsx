import { Link } from '@tanstack/react-router';
import type { listNotices } from '../../contract/notices.ts';
import { placeOf } from '../../contract/place-of.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { momentText } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { noticeText } from './messages.ts';

type Row = ReplyOf<typeof listNotices>['rows'][number];

/** A task to report in has no matter before it is settled; its page shows it by itself. */
const leadsTo = ({ matterId, kind, state }: Row) =>
  matterId === null ? { to: '/duties', search: {} } : placeOf({ id: matterId, kind, state: state ?? '' });

export function NoticeItem({ row, onOpen }: { readonly row: Row; readonly onOpen: () => void }) {
  const text = useText(noticeText);
  const pick = usePick();
  const { notices, matters } = useWords();
  const ruled = row.zh && row.en ? pick({ zh: row.zh, en: row.en }) : undefined;
  const title = row.title || ruled || row.project || matters.kind[row.kind];
  const late = row.what === 'late' && !row.settled;
  const isNew = !row.read && !row.settled;
  return (
    <li className={isNew ? 'notice notice-new' : 'notice'}>
      <Link {...leadsTo(row)} onClick={onOpen} className="notice-link">
        <span>
          {late ? <Signed light="red">{notices.what[row.what]}</Signed> : <b>{notices.what[row.what]}</b>}{' '}
          {row.urgent && <Signed light="red">{text('urgent')}</Signed>} {title}
        </span>
        <span className="quiet">
          {[
            matters.kind[row.kind],
            row.unit,
            title === row.project ? null : row.project,
            row.due && text('due', { due: row.due }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="quiet">
          {momentText(row.at)}
          {row.settled ? ` · ${text('settled')}` : isNew ? ` · ${text('unread')}` : ''}
        </span>
      </Link>
    </li>
  );
}
