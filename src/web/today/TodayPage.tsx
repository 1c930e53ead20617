import { Modal } from 'antd';
import { useState } from 'react';
import { readInbox } from '../../contract/inbox.ts';
import { useAnswer } from '../answer.ts';
import { useKeys } from '../desk/keys.ts';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { Beside } from './Beside.tsx';
import { Changes } from './Changes.tsx';
import { GROUPS } from './groups.ts';
import { InboxLines } from './InboxLines.tsx';
import { todayText } from './messages.ts';
import './today.css';

const SCOPES = ['mine', 'co-handling', 'watching'] as const;

/** 今天要办什么: what is this person's turn, what is late first; each line leads to where it is done. */
export function TodayPage() {
  const text = useText(todayText);
  useTitle(text('title'));
  const [search] = usePageSearch();
  const [help, setHelp] = useState(false);
  useKeys({ '?': () => setHelp(true) }, true);
  const scope = SCOPES.find((one) => one === oneIn(search, 'scope')) ?? 'mine';
  const answer = useAnswer(readInbox, { scope, size: 100 }, { keepPrevious: true });
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <span className="quiet today-hint">{text('keys')}</span>
      </div>
      {scope === 'mine' && <Beside />}
      <TabLinks
        label={text('scopes')}
        name="scope"
        open={scope}
        tabs={SCOPES.map((key) => ({ key, label: text(key) }))}
      />
      <Loaded of={answer}>
        {({ rows, counts, today }) => {
          const total = GROUPS.reduce((n, group) => n + counts[group], 0);
          if (total === 0) return <Nothing title={text('none')}>{text('noneHint')}</Nothing>;
          return (
            <>
              <p className="quiet">{text('counts', counts)}</p>
              <InboxLines key={scope} rows={rows} counts={counts} today={today} />
              {total > rows.length && <p className="quiet">{text('more', { n: total - rows.length })}</p>}
            </>
          );
        }}
      </Loaded>
      <Changes />
      <Modal open={help} title={text('keysTitle')} footer={null} onCancel={() => setHelp(false)}>
        <dl className="today-keys">
          {(['j', 'k', 'enter', 'x', 'a', 'r', 'help'] as const).map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key === 'help' ? '?' : key === 'enter' ? 'Enter' : key.toUpperCase()}</kbd>
              </dt>
              <dd>{text(`key_${key}`)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </section>
  );
}
