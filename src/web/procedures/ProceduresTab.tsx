import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { projectProcedures } from '../../contract/project-procedures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { useNarrow } from '../shell/narrow.ts';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import '../matters/matters.css';
import './map.css';
import { AgentForm } from './AgentForm.tsx';
import { mapText } from './map-messages.ts';
import { proceduresText } from './messages.ts';
import { PapersPart } from './PapersPart.tsx';
import { PlanForm } from './PlanForm.tsx';
import { ProcedureMap } from './ProcedureMap.tsx';
import { ProcedureRows } from './ProcedureRows.tsx';
import { SchedulePart } from './SchedulePart.tsx';

type Reply = ReplyOf<typeof projectProcedures>;

const PARTS = ['list', 'map', 'papers', 'schedule'] as const;

/** The procedures of a project: clocks and parallel plan, the map, papers taken in once, the schedule counted back (DS-1, DS-7). */
export function ProceduresTab({ projectId }: { readonly projectId: string }) {
  const text = useText(proceduresText);
  const parts = useText(mapText);
  const { changed, sent } = useAsOf();
  const mayPlan = useMay('matter.coordinate');
  const [search] = usePageSearch();
  const [form, setForm] = useState<'plan' | 'agent'>();
  const answer = useAnswer(projectProcedures, { id: projectId, ...sent });
  const part = PARTS.find((name) => name === oneIn(search, 'part')) ?? 'list';
  const has = (answer.data?.rows.length ?? 0) > 0;
  return (
    <div className="procedure-parts">
      {mayPlan && !changed && (
        <div className="tools">
          <Button onClick={() => setForm('plan')}>{text('plan')}</Button>
          {has && <Button onClick={() => setForm('agent')}>{parts('agent')}</Button>}
        </div>
      )}
      <Loaded of={answer}>
        {(reply) =>
          reply.rows.length === 0 ? (
            <Nothing title={text('noneOfProject')}>{text('noneOfProjectHint')}</Nothing>
          ) : (
            <>
              <Warnings reply={reply} />
              <TabLinks
                label={parts('parts')}
                name="part"
                open={part}
                tabs={PARTS.map((key) => ({ key, label: parts(key) }))}
              />
              {part === 'papers' && <PapersPart projectId={projectId} />}
              {part === 'schedule' && <SchedulePart projectId={projectId} />}
              {(part === 'list' || part === 'map') && <Listed reply={reply} map={part === 'map'} />}
            </>
          )
        }
      </Loaded>
      {form === 'plan' && (
        <PlanForm projectId={projectId} had={answer.data?.rows ?? []} onClose={() => setForm(undefined)} />
      )}
      {form === 'agent' && <AgentForm projectId={projectId} onClose={() => setForm(undefined)} />}
    </div>
  );
}

/** What stands in the way of starting: papers that were promised, procedures that wait for each other. */
function Warnings({ reply: { owed, circles } }: { readonly reply: Reply }) {
  const text = useText(mapText);
  const { matters } = useWords();
  return (
    <>
      {owed.map(({ id, title, promise, late }) => (
        <p key={id}>
          <Signed light={late ? 'red' : 'yellow'}>{text(late ? 'owedLate' : 'owed', { title, day: promise })}</Signed>
        </p>
      ))}
      {circles.map((group) => (
        <p key={group.join()} className="matter-facts">
          <Signed light="yellow">{text('circles', { named: group.join(matters.leaf.and) })}</Signed>
          <Link to="/procedures" search={{ state: 'joint' } as never}>
            {text('toJoint')}
          </Link>
        </p>
      ))}
    </>
  );
}

function Listed({ reply, map }: { readonly reply: Reply; readonly map: boolean }) {
  const text = useText(proceduresText);
  const parts = useText(mapText);
  const narrow = useNarrow();
  const { rows, length, target, unknownYear } = reply;
  return (
    <>
      <p>
        {text('length', { n: length })} · {target ? text('target', { day: target }) : text('noTarget')}
      </p>
      {unknownYear !== null && <Signed light="yellow">{text('unknownYear', { year: unknownYear })}</Signed>}
      {map && narrow && <p className="quiet">{parts('narrow')}</p>}
      {map && !narrow ? <ProcedureMap rows={rows} /> : <ProcedureRows rows={rows} />}
    </>
  );
}
