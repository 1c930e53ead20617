import { Link, useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { showImport } from '../../contract/imports.ts';
import { useAnswer } from '../answer.ts';
import { momentText, orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useTitle } from '../title.ts';
import { sizeText } from '../project/size-text.ts';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded } from '../states.tsx';
import { DoneStep } from './DoneStep.tsx';
import './imports.css';
import { importText } from './messages.ts';
import { PlanStep } from './PlanStep.tsx';
import { RefusedStep, WorkingStep } from './WorkingStep.tsx';
import { type Import, isWorking, RAIL, railStep, type RailStep } from './rail.ts';
import { ReadStep } from './ReadStep.tsx';

/** One import on its rail. The address names it, so that it survives a reload and can be sent to a colleague. */
export function ImportPage() {
  const text = useText(importText);
  useTitle(text('title'));
  const { id } = useParams({ strict: false });
  const answer = useAnswer(
    showImport,
    { id: id ?? '' },
    { refetchInterval: (now) => (isWorking(now?.state) ? 1000 : false) },
  );
  useAskAgain(answer.data?.state);
  return (
    <section className="sheet">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <Link to="/imports">{text('back')}</Link>
      </div>
      <Loaded of={answer}>{(it) => <Steps it={it} />}</Loaded>
    </section>
  );
}

function Steps({ it }: { readonly it: Import }) {
  const [search] = usePageSearch();
  const step = railStep(it.state, oneIn(search, 'step'));
  return (
    <>
      <Rail step={step} />
      <p className="quiet">
        <strong>{it.fileName}</strong> {sizeText(it.sizeBytes)} · {orNone(it.madeBy)} {momentText(it.madeAt)}
      </p>
      {isWorking(it.state) ? (
        <WorkingStep it={it} />
      ) : it.state === 'refused' ? (
        <RefusedStep it={it} />
      ) : step === 'stepDone' ? (
        <DoneStep it={it} />
      ) : it.summary && step === 'stepRead' ? (
        <ReadStep it={it} summary={it.summary} />
      ) : it.summary ? (
        <PlanStep it={it} summary={it.summary} />
      ) : null}
    </>
  );
}

function Rail({ step }: { readonly step: RailStep }) {
  const text = useText(importText);
  const at = RAIL.indexOf(step);
  return (
    <ol className="rail" aria-label={text('rail')}>
      {RAIL.map((one, n) => (
        <li
          key={one}
          className={n < at ? 'rail-done' : n === at ? 'rail-now' : ''}
          aria-current={n === at ? 'step' : undefined}
        >
          <span className="rail-sign" aria-hidden>
            {n < at ? '✓' : n + 1}
          </span>
          <span className="rail-word">{text(one)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What was written in the background moves every list; all of them are asked again once it is done. */
function useAskAgain(state: Import['state'] | undefined): void {
  const queries = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'committing' && state === 'committed')
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== showImport.path });
    before.current = state;
  }, [state, queries]);
}
