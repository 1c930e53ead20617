import { Button, Select } from 'antd';
import { useState } from 'react';
import { exportCards, listCards } from '../../contract/cards.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { Board } from '../matters/Board.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { ExportButton } from '../matters/ExportButton.tsx';
import { matterText } from '../matters/messages.ts';
import { type StateGroup, StateLinks } from '../matters/StateLinks.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { CardDetail } from './CardDetail.tsx';
import { CardTag } from './CardTag.tsx';
import { cardsText } from './messages.ts';
import { ProposeDrawer } from './ProposeDrawer.tsx';

const GROUPS = {
  proposed: ['proposed'],
  shown: ['confirmed', 'upheld'],
  contested: ['contested'],
  rectified: ['rectified'],
  closed: ['taken-down', 'lifted', 'dropped'],
} as const satisfies Record<string, readonly StateOf<'card'>[]>;
type Group = keyof typeof GROUPS;
const NAMES = Object.keys(GROUPS) as Group[];

/** 红黄牌: what waits at the left, one card with all that decides about it at the right. */
export function CardsPage() {
  const text = useText(cardsText);
  const words = useText(matterText);
  useTitle(text('title'));
  const { matters } = useWords();
  const [search, change] = usePageSearch();
  const { sent, changed } = useAsOf();
  const mayPropose = useMay('card.propose');
  const mayExport = useMay('export.make');
  const mayDecide = useMay('card.decide');
  const [proposing, setProposing] = useState(false);
  const period = oneIn(search, 'period');
  const group =
    NAMES.find((name) => name === oneIn(search, 'state')) ?? (mayDecide || mayPropose ? 'proposed' : 'shown');
  const asked = { ...sent, ...(period ? { period } : {}), state: [...GROUPS[group]] };
  const answer = useAnswer(listCards, { ...asked, size: 200 }, { keepPrevious: true });
  const groups: StateGroup[] = NAMES.map((key) => ({ key, label: text(key), states: GROUPS[key] }));
  return (
    <section className="sheet board-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          {(mayDecide || mayPropose) && <span className="quiet board-keys">{text('keys')}</span>}
          <Select
            aria-label={words('period')}
            value={period ?? ''}
            onChange={(value: string) => change({ period: value || undefined, open: undefined })}
            options={[
              { value: '', label: `${words('period')} ${words('allPeriods')}` },
              ...(answer.data?.periods ?? []).map((value) => ({ value, label: value })),
            ]}
          />
          {mayExport && <ExportButton route={exportCards} asked={asked} disabled={!answer.data?.total} />}
          {mayPropose && !changed && (
            <Button type="primary" onClick={() => setProposing(true)}>
              {text('propose')}
            </Button>
          )}
        </div>
      </div>
      <Loaded of={answer}>
        {({ counts, total, rows }) => (
          <>
            <StateLinks groups={groups} open={group} counts={counts} />
            {rows.length === 0 ? (
              <Nothing
                title={
                  counts.every(({ n }) => n === 0)
                    ? text('none')
                    : group === 'proposed'
                      ? text('noneProposed')
                      : text('noneHere')
                }
              >
                {text('noneHint')}
              </Nothing>
            ) : (
              <Board
                label={text(group)}
                total={total}
                open={oneIn(search, 'open')}
                items={rows.map((card) => ({
                  id: card.id,
                  head: (
                    <>
                      <CardTag colour={card.colour} /> <strong>{card.unit?.name}</strong>
                    </>
                  ),
                  lines: [
                    <>
                      {matters.state.card[card.state as StateOf<'card'>]} · {card.period}
                    </>,
                    card.due ? (
                      <DueDay due={card.due} closedOn={card.closedOn} />
                    ) : (
                      text('dataAsOf', { asOf: card.asOf })
                    ),
                  ],
                }))}
              >
                {(id) => <CardDetail id={id} />}
              </Board>
            )}
          </>
        )}
      </Loaded>
      {proposing && <ProposeDrawer onClose={() => setProposing(false)} />}
    </section>
  );
}
