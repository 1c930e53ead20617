import { Link } from '@tanstack/react-router';
import { listExits } from '../../contract/exits.ts';
import { listLand } from '../../contract/land.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { projectText } from './messages.ts';

/** What somebody owes about this project: its exit cases and its places on land lists, each with the way to it. */
export function MattersTab({ projectId }: { readonly projectId: string }) {
  const text = useText(projectText);
  const pick = usePick();
  const { matters } = useWords();
  const { sent } = useAsOf();
  const exits = useAnswer(listExits, { ...sent, project: projectId });
  const land = useAnswer(listLand, { ...sent, project: projectId });
  return (
    <Loaded of={exits}>
      {({ rows: cases }) => (
        <Loaded of={land}>
          {({ rows: parcels }) => {
            const rows = [
              ...cases.map((it) => ({
                ...it,
                tab: 'cases',
                kind: matters.kind.exit,
                what: matters.state.exit[it.state as StateOf<'exit'>],
              })),
              ...parcels.map((it) => ({
                ...it,
                tab: 'land',
                kind: `${matters.kind.land} · ${pick(it)}`,
                what: matters.state.land[it.state as StateOf<'land'>],
              })),
            ];
            if (rows.length === 0) return <Nothing title={text('noMatters')}>{text('noMattersHint')}</Nothing>;
            return (
              <Rows
                label={text('matters')}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'kind',
                    title: text('matter'),
                    kind: 'main',
                    render: ({ id, tab, kind, closedOn, period }) => (
                      <Link to="/exits" search={{ tab, open: id, ...(closedOn ? { state: DONE[tab] } : {}) } as never}>
                        {kind}
                        {tab === 'land' && ` · ${period}`}
                      </Link>
                    ),
                  },
                  { key: 'what', title: text('matterState'), render: ({ what }) => what },
                  { key: 'raised', title: text('raisedOn'), kind: 'day', render: ({ raisedOn }) => raisedOn },
                  {
                    key: 'due',
                    title: text('matterDue'),
                    render: ({ due, closedOn }) => <DueDay due={due} closedOn={closedOn} />,
                  },
                ]}
              />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

/** Under which state a closed one is found on its page. */
const DONE: Readonly<Record<string, string>> = { cases: 'closed', land: 'settled' };
