import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../messages/language.tsx';
import { Nothing } from '../states.tsx';
import { actText } from './act-messages.ts';
import { FactForm } from './FactForm.tsx';
import { FactRow } from './FactRow.tsx';
import type { Detail, FactOf } from './missing.ts';

const newestFirst = (facts: readonly FactOf[]): FactOf[] =>
  facts.toSorted((a, b) => (a.on === b.on ? (a.reportedAt < b.reportedAt ? 1 : -1) : a.on < b.on ? 1 : -1));

/** What happened, newest first: who said so, who recognised it, on what evidence. */
export function FactsTab({ detail }: { readonly detail: Detail }) {
  const text = useText(actText);
  const [corrects, setCorrects] = useState<FactOf>();
  if (detail.facts.length === 0) return <Nothing title={text('noFacts')}>{text('noFactsHint')}</Nothing>;
  return (
    <>
      <ul className="facts">
        {newestFirst(detail.facts).map((fact) => (
          <FactRow key={fact.id} fact={fact} detail={detail} onCorrect={() => setCorrects(fact)} />
        ))}
      </ul>
      {corrects && <FactForm detail={detail} corrects={corrects} onClose={() => setCorrects(undefined)} />}
    </>
  );
}

/** The button that opens the form; where it stands, the server said that this person may report. */
export function ReportButton({ detail, stepId }: { readonly detail: Detail; readonly stepId?: string }) {
  const text = useText(actText);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {text('report')}
      </Button>
      {open && <FactForm detail={detail} stepId={stepId} onClose={() => setOpen(false)} />}
    </>
  );
}
