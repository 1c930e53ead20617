import { BellOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { countNotices } from '../../contract/notices.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { noticeText } from './messages.ts';

const NoticeDrawer = lazy(() => import('./NoticeDrawer.tsx').then((m) => ({ default: m.NoticeDrawer })));

const LOOK_EVERY_MS = 60_000;
/** The server counts no further. */
const MANY = 100;

/** How many notices are to read, in the head of every page; opens them. */
export function Bell() {
  const text = useText(noticeText);
  const [open, setOpen] = useState(false);
  const unread = useAnswer(countNotices, {}, { refetchInterval: () => LOOK_EVERY_MS }).data?.unread ?? 0;
  return (
    <>
      <Button
        type="text"
        aria-label={unread >= MANY ? text('bellMany') : text('bell', { n: unread })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        icon={
          <Badge count={unread} size="small" overflowCount={MANY - 1} offset={[2, -2]}>
            <BellOutlined className="bell" />
          </Badge>
        }
      />
      {open && (
        <Suspense>
          <NoticeDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
