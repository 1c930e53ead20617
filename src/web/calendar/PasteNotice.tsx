import { Button, Input } from 'antd';
import { useState } from 'react';
import { type ReadNotice, readNotice } from '../../domain/holidays/notice.ts';
import { useText } from '../messages/language.tsx';
import { calendarText } from './messages.ts';

interface PasteNoticeProps {
  readonly year: number;
  readonly onRead: (read: ReadNotice) => void;
}

/** The notice as it is published, pasted and read; what could not be read is told line by line. */
export function PasteNotice({ year, onRead }: PasteNoticeProps) {
  const text = useText(calendarText);
  const [typed, setTyped] = useState('');
  const [read, setRead] = useState<ReadNotice>();
  const take = () => {
    const found = readNotice(typed, year);
    setRead(found);
    if (found.holidays.length + found.makeUp.length > 0) onRead(found);
  };
  return (
    <section>
      <h3>
        <label htmlFor="notice">{text('paste')}</label>
      </h3>
      <Input.TextArea
        id="notice"
        rows={4}
        maxLength={20_000}
        value={typed}
        placeholder={text('pasteHint')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="calendar-read">
        <Button size="small" disabled={typed.trim() === ''} onClick={take}>
          {text('read')}
        </Button>
        {read && (
          <div role="status">
            <p>{text('readFound', { holidays: read.holidays.length, makeUp: read.makeUp.length })}</p>
            {read.unread.map(({ line, why, text: said }) => (
              <p key={line} className="lacking">
                {text('unread', { line, why: text(why, { year }), text: said.slice(0, 60) })}
              </p>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
