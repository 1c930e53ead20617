import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { listDecisions } from '../../contract/decisions.ts';
import { listExits } from '../../contract/exits.ts';
import { listLand } from '../../contract/land.ts';
import { listProblems } from '../../contract/problems.ts';
import type { StateOf } from '../../domain/matter/kinds.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { DueDay } from '../matters/DueDay.tsx';
import { useMay } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { RaiseForm } from '../problems/RaiseForm.tsx';
import { Rows } from '../rows.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { projectText } from './messages.ts';

interface MattersTabProps {
  readonly project: { readonly id: string; readonly name: string };
}

interface Matter {
  readonly id: string;
  readonly to: '/problems' | '/decisions' | '/exits';
  readonly search: Readonly<Record<string, string>>;
  readonly name: string;
  /** Of which kind and in which state, in words. */
  readonly what: string;
  readonly raisedOn: string;
  readonly due: string | null;
  readonly closedOn: string | null;
}

/**
 * What somebody owes about this project: its problems, what meetings decided of it, its exit cases and its places on land
 * lists, each with the way to it. The first two know no other day than today.
 */
export function MattersTab({ project }: MattersTabProps) {
  const text = useText(projectText);
  const { changed } = useAsOf();
  const mayRaise = useMay('matter.raise');
  const [raising, setRaising] = useState(false);
  return (
    <div className="of-project">
      {mayRaise && !changed && (
        <div className="tools">
          <Button onClick={() => setRaising(true)}>{text('raiseProblem')}</Button>
        </div>
      )}
      {changed && <p className="quiet">{text('mattersThen')}</p>}
      <Matters projectId={project.id} />
      {raising && <RaiseForm project={project} onClose={() => setRaising(false)} />}
    </div>
  );
}

function Matters({ projectId }: { readonly projectId: string }) {
  const text = useText(projectText);
  const pick = usePick();
  const { matters } = useWords();
  const { sent, changed } = useAsOf();
  const problems = useAnswer(listProblems, { project: projectId, size: 200 }, { enabled: !changed });
  const decisions = useAnswer(listDecisions, { project: projectId, size: 200 }, { enabled: !changed });
  const exits = useAnswer(listExits, { ...sent, project: projectId });
  const land = useAnswer(listLand, { ...sent, project: projectId });
  const unheard = [...(changed ? [] : [problems, decisions]), exits, land].find(({ data }) => data === undefined);
  if (unheard) return <Loaded<unknown> of={unheard}>{() => null}</Loaded>;
  const rows: Matter[] = [
    ...(problems.data?.rows ?? []).map((it) => ({
      ...it,
      to: '/problems' as const,
      search: { state: PROBLEM_TAB[it.state] ?? 'inHand' },
      name: it.title,
      what: `${matters.kind.problem} · ${matters.state.problem[it.state]}`,
    })),
    ...(decisions.data?.rows ?? []).map((it) => ({
      ...it,
      to: '/decisions' as const,
      search: {},
      name: it.title || matters.kind.decision,
      what: `${matters.kind.decision} · ${matters.state.decision[it.state]}`,
    })),
    ...(exits.data?.rows ?? []).map((it) => ({
      ...it,
      to: '/exits' as const,
      search: { tab: 'cases', ...(it.closedOn ? { state: 'closed' } : {}) },
      name: matters.kind.exit,
      what: matters.state.exit[it.state as StateOf<'exit'>],
    })),
    ...(land.data?.rows ?? []).map((it) => ({
      ...it,
      to: '/exits' as const,
      search: { tab: 'land', ...(it.closedOn ? { state: 'settled' } : {}) },
      name: `${matters.kind.land} · ${pick(it)} · ${it.period}`,
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
          key: 'name',
          title: text('matter'),
          kind: 'main',
          render: ({ id, to, search, name }) => (
            <Link to={to} search={{ ...search, open: id } as never}>
              {name}
            </Link>
          ),
        },
        { key: 'what', title: text('matterState'), render: ({ what }) => what },
        { key: 'raised', title: text('raisedOn'), kind: 'day', render: ({ raisedOn }) => raisedOn },
        {
          key: 'due',
          title: text('matterDue'),
          render: ({ due, closedOn }) => <DueDay due={due} closedOn={closedOn} headed />,
        },
      ]}
    />
  );
}

/** Under which tab of the problems one stands; the rest are in hand. */
const PROBLEM_TAB: Readonly<Record<string, string>> = {
  raised: 'waiting',
  returned: 'waiting',
  confirmed: 'closed',
  withdrawn: 'closed',
};
