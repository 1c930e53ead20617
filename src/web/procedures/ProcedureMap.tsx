import { Link } from '@tanstack/react-router';
import type { projectProcedures } from '../../contract/project-procedures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { ClockLine } from './ClockShown.tsx';
import { GraphMap } from './GraphMap.tsx';
import { mapText } from './map-messages.ts';
import { tabOf } from './tabs.ts';

type Row = ReplyOf<typeof projectProcedures>['rows'][number];

/** 手续图 of a project: what waits for what, each with its clock; the list beside it tells the same (DS-1). */
export function ProcedureMap({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText(mapText);
  const { matters } = useWords();
  const nodes = rows
    .filter(({ state }) => state !== 'dropped' && state !== 'refused')
    .map((row) => ({ ...row, after: row.follows, critical: row.place?.critical === true && row.limitDays !== null }));
  return (
    <>
      <p className="quiet map-legend">
        <span>{text('legendColumns')}</span>
        <span>{text('legendCritical')}</span>
      </p>
      <GraphMap
        label={text('map')}
        nodes={nodes}
        classOf={({ circle, marks }) => (circle && !marks.includes('joint') ? 'graph-in-circle' : undefined)}
      >
        {(row) => (
          <>
            <Link
              to="/procedures"
              search={{ state: tabOf(row.state), open: row.id } as never}
              title={`${row.title} · ${row.unit.name}`}
            >
              <strong>{row.title}</strong>
            </Link>
            <span className="quiet" title={row.unit.name}>
              {row.unit.name}
            </span>
            <span>
              {matters.state.procedure[row.state]}
              {row.circle && !row.marks.includes('joint') && ` · ${text('circle')}`}
            </span>
            <span>
              <ClockLine procedure={row} />
            </span>
          </>
        )}
      </GraphMap>
    </>
  );
}
