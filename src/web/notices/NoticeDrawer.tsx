import { Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { listNotices, readNotices } from '../../contract/notices.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { Failed, Loaded, Nothing } from '../states.tsx';
import { noticeText } from './messages.ts';
import { NoticeItem } from './NoticeItem.tsx';
import './notices.css';

const MORE = 20;
const MOST = 100;

/** My notices beside the page, the newest first; each leads to where the matter is dealt with. */
export function NoticeDrawer({ onClose }: { readonly onClose: () => void }) {
  const text = useText(noticeText);
  const narrow = useNarrow();
  const [unread, setUnread] = useState<'true' | 'false'>('false');
  const [size, setSize] = useState(MORE);
  const answer = useAnswer(listNotices, { unread, size }, { keepPrevious: true });
  const read = useAct(readNotices);
  const open = (row: ReplyOf<typeof listNotices>['rows'][number]) => {
    if (!row.read) read.mutate({ input: { ids: [row.id] } });
    onClose();
  };
  return (
    <Drawer
      open
      size={narrow ? '100%' : 420}
      title={text('title')}
      onClose={onClose}
      extra={
        <Button
          size="small"
          disabled={!answer.data?.unread}
          loading={read.isPending}
          onClick={() => read.mutate({ input: {} })}
        >
          {text('allRead')}
        </Button>
      }
    >
      <Segmented<'true' | 'false'>
        aria-label={text('title')}
        value={unread}
        onChange={setUnread}
        options={[
          { value: 'false', label: text('all') },
          { value: 'true', label: text('unreadOnly') },
        ]}
      />
      {read.error && <Failed problem={read.error} />}
      <Loaded of={answer}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            <Nothing title={text(unread === 'true' ? 'noneUnread' : 'none')}>{text('noneHint')}</Nothing>
          ) : (
            <>
              <ol className="notices">
                {rows.map((row) => (
                  <NoticeItem key={row.id} row={row} onOpen={() => open(row)} />
                ))}
              </ol>
              {more && size < MOST && <Button onClick={() => setSize(size + MORE)}>{text('more')}</Button>}
            </>
          )
        }
      </Loaded>
    </Drawer>
  );
}
