import { Button } from 'antd';
import { useState } from 'react';
import { type Day, daysBetween } from '../../domain/day.ts';
import type { Stage } from '../../domain/project.ts';
import { useAsOf } from '../as-of.tsx';
import { dayText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Rows, type RowsColumn } from '../rows.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Nothing } from '../states.tsx';
import { NodeSign } from '../wall/marks.tsx';
import { cameLate, nodeState } from '../wall/nodes.ts';
import { useStepName } from '../wall/step-name.ts';
import { useWords } from '../words.ts';
import { actText } from './act-messages.ts';
import type { Detail, Responsibility, StepOf } from './missing.ts';
import { StepForm } from './StepForm.tsx';

/** Planned against actual (三节点), with the three responsibilities (三责任); what is missing is marked. */
export function StepsTab({ detail }: { readonly detail: Detail }) {
  const text = useText(actText);
  const { names } = useWords();
  const nameOf = useStepName();
  const { changed } = useAsOf();
  const [search] = usePageSearch();
  const [editing, setEditing] = useState<StepOf | 'new'>();
  const mayPlan = detail.may.plan && !changed;
  const columns: RowsColumn<StepOf>[] = [
    {
      key: 'name',
      kind: 'main',
      title: text('stepName'),
      render: (step) => (
        <>
          {nameOf(step)}{' '}
          {step.kind === 'preliminary' && <span className="quiet nowrap">{names.stepKind[step.kind]}</span>}
        </>
      ),
    },
    { key: 'baseline', kind: 'day', title: text('baseline'), render: (step) => dayText(step.baseline) },
    { key: 'due', kind: 'day', title: text('due'), render: (step) => <Due step={step} /> },
    { key: 'actual', kind: 'day', title: text('actual'), render: (step) => dayText(step.actual, step.actualPrecision) },
    {
      key: 'lateness',
      title: text('lateness'),
      render: (step) => <Lateness step={step} stage={detail.project.stage} />,
    },
    { key: 'unit', title: text('unit'), render: (step) => <Held by={step.unit?.name} what="unit" /> },
    { key: 'person', title: text('person'), render: (step) => <Held by={step.person} what="person" /> },
    {
      key: 'projectUnit',
      title: text('projectUnit'),
      render: (step) => <Held by={step.projectUnit} what="projectUnit" />,
    },
    ...(mayPlan
      ? [
          {
            key: 'acts',
            kind: 'acts' as const,
            title: text('acts'),
            render: (step: StepOf) => (
              <Button
                size="small"
                onClick={() => setEditing(step)}
                aria-label={text('replanOf', { name: nameOf(step) })}
              >
                {text('replan')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      {detail.steps.length === 0 ? (
        <Nothing title={text('noSteps')}>{text('noStepsHint')}</Nothing>
      ) : (
        <Rows
          label={text('stepList')}
          columns={columns}
          rows={detail.steps}
          keyOf={(step) => step.id}
          idOf={(step) => `step-${step.id}`}
          classOf={(step) => (oneIn(search, 'step') === step.id ? 'rows-target' : undefined)}
        />
      )}
      {mayPlan && (
        <Button className="add-step" onClick={() => setEditing('new')}>
          {text('addStep')}
        </Button>
      )}
      {editing && (
        <StepForm
          detail={detail}
          step={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

/** The day of today's plan; how far it was moved from what was promised. */
function Due({ step }: { readonly step: StepOf }) {
  const text = useText(actText);
  const moved = step.due && step.baseline ? daysBetween(step.baseline as Day, step.due as Day) : 0;
  return (
    <>
      {step.due ? dayText(step.due, step.duePrecision) : <span className="lacking">{text('undated')}</span>}
      {moved !== 0 && (
        <div className="quiet step-moved">
          {text('moved', { way: text(moved > 0 ? 'later' : 'earlier'), n: Math.abs(moved) })}
        </div>
      )}
    </>
  );
}

function Lateness({ step, stage }: { readonly step: StepOf; readonly stage: Stage }) {
  const text = useText(actText);
  const state = nodeState(step, stage);
  const words = {
    done: text('inTime'),
    'done-late': text(cameLate(step), { n: step.lateDays }),
    late: text('late', { n: step.lateDays }),
    ahead: text('open'),
    undated: text('undated'),
    dropped: text('dropped'),
  };
  return (
    <span className={`lateness lateness-${state}`}>
      <NodeSign state={state} /> {words[state]}
    </span>
  );
}

function Held({ by, what }: { readonly by: string | null | undefined; readonly what: Responsibility }) {
  const text = useText(actText);
  if (by) return by;
  return (
    <span className="lacking">
      <span aria-hidden>▢</span> {text('lacking')}
      <span className="unseen">{text(what)}</span>
    </span>
  );
}
