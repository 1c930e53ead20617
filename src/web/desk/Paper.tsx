import { Alert, Button } from 'antd';
import { useState } from 'react';
import { judgeFact } from '../../contract/facts.ts';
import { useAct } from '../answer.ts';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { actText } from '../project/act-messages.ts';
import { FactTrail, FactWhat } from '../project/FactRow.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { ReturnDialog } from '../project/ReturnDialog.tsx';
import '../project/project.css';
import { useRefusal, useWords } from '../words.ts';
import type { Waiting } from './DeskPage.tsx';
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
  readonly onDone: (said: string) => void;
}

/** One reported fact on the desk. A recognises it, R asks for the reason of a return, J and K turn the pages. */
export function Paper({ waiting: { fact, project, unit }, place, keysOn, onNext, onPrevious, onDone }: PaperProps) {
  const text = useText(deskText);
  const acts = useText(actText);
  const { names } = useWords();
  const say = useRefusal();
  const [returning, setReturning] = useState(false);
  const judge = useAct(judgeFact);
  const what = `${project.name} ${names.factKind[fact.kind]} ${dayText(fact.on, fact.precision)}`;
  const recognise = () => {
    if (judge.isPending || !fact.may.judge) return;
    judge.mutate(
      { input: { id: fact.id, verdict: 'recognised' } },
      { onSuccess: () => onDone(text('recognised', { what })) },
    );
  };
  const sendBack = () => fact.may.judge && setReturning(true);
  useKeys({ a: recognise, r: sendBack, j: onNext, k: onPrevious }, keysOn && !returning);
  return (
    <article className="desk-paper">
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
              <Button type="primary" loading={judge.isPending} onClick={recognise}>
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
        {judge.error && <Alert type="error" showIcon title={say(judge.error)} />}
      </div>
      <EvidenceView evidence={fact.evidence} />
      <History projectId={project.id} fact={fact} />
      {returning && (
        <ReturnDialog
          fact={fact}
          onClose={() => setReturning(false)}
          onDone={() => onDone(text('returned', { what }))}
        />
      )}
    </article>
  );
}
