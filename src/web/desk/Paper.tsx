import { Button } from 'antd';
import { useState } from 'react';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { actText } from '../project/act-messages.ts';
import { FactTrail, FactWhat } from '../project/FactRow.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { ReturnDialog } from '../project/ReturnDialog.tsx';
import '../project/project.css';
import type { Waiting } from './waiting.ts';
import { EvidenceView } from './EvidenceView.tsx';
import { History } from './History.tsx';
import { useKeys } from './keys.ts';
import { deskText } from './messages.ts';

interface PaperProps {
  readonly waiting: Waiting;
  readonly place: string;
  readonly keysOn: boolean;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onDecide: (verdict: 'recognised' | 'returned', reason?: string) => void;
}

/** One reported fact on the desk. A recognises it, R asks for the reason of a return, J and K turn the pages. */
export function Paper({ waiting: { fact, project, unit }, place, keysOn, onNext, onPrevious, onDecide }: PaperProps) {
  const text = useText(deskText);
  const acts = useText(actText);
  const [returning, setReturning] = useState(false);
  const recognise = () => fact.may.judge && onDecide('recognised');
  const sendBack = () => fact.may.judge && setReturning(true);
  useKeys({ a: recognise, r: sendBack, j: onNext, k: onPrevious }, keysOn && !returning);
  return (
    <article className="desk-sheet">
      <div className="card desk-decision">
        <div className="desk-decision-words">
          <h2>
            <ProjectLink id={project.id} name={project.name} /> <span className="quiet">{unit.name}</span>
          </h2>
          <div className="desk-fact">
            <span>{dayText(fact.on, fact.precision)}</span>
            <FactWhat fact={fact} />
          </div>
          {fact.remark && <p>{fact.remark}</p>}
          <FactTrail fact={fact} />
        </div>
        <div className="desk-acts">
          {fact.may.judge && (
            <>
              <Button type="primary" onClick={recognise}>
                {acts('recognise')} {keysOn && <kbd>A</kbd>}
              </Button>
              <Button onClick={sendBack}>
                {acts('sendBack')} {keysOn && <kbd>R</kbd>}
              </Button>
            </>
          )}
          <span className="desk-turn">
            <Button onClick={onPrevious} aria-label={text('previous')}>
              ‹
            </Button>
            <span className="quiet">{place}</span>
            <Button onClick={onNext} aria-label={text('next')}>
              ›
            </Button>
          </span>
        </div>
      </div>
      <EvidenceView evidence={fact.evidence} />
      <History projectId={project.id} fact={fact} />
      {returning && (
        <ReturnDialog
          fact={fact}
          onClose={() => setReturning(false)}
          onSend={(reason) => {
            setReturning(false);
            onDecide('returned', reason);
          }}
        />
      )}
    </article>
  );
}
