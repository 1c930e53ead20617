import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { askToExplain, readBreakthroughs } from '../../contract/dispatch.ts';
import type { Day } from '../../domain/day.ts';
import type { FactKind } from '../../domain/fact.ts';
import { useAct, useAnswer } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useJoin, usePick, useText } from '../messages/language.tsx';
import { useRefusal, useWords } from '../words.ts';
import { dispatchText } from './messages.ts';

/** 每三十天调度 (TQ-7): which units have no breakthrough, and what was asked of them. Nothing where no regime asks on that day. */
export function Breakthroughs({ on }: { readonly on: Day }) {
  const text = useText(dispatchText);
  const join = useJoin();
  const pick = usePick();
  const say = useRefusal();
  const { names, matters } = useWords();
  const { message } = App.useApp();
  const { data } = useAnswer(readBreakthroughs, { on });
  const act = useAct(askToExplain);
  if (!data?.on || data.units.length === 0) return null;
  const without = data.units.filter(({ facts }) => facts.length === 0);
  const kinds = join.names(data.counts.map((kind) => names.factKind[kind as FactKind] ?? kind));
  const ask = () =>
    act.mutate({ input: { on } }, { onSuccess: ({ asked }) => void message.success(text('askDone', { n: asked })) });
  return (
    <section className="card pack-section" aria-label={text('explain')}>
      <div className="sheet-head">
        <h2>
          {text('explain')} <span className="quiet">{without.length}</span>
        </h2>
        {data.mayAsk && without.some(({ asked }) => asked === null) && (
          <Button loading={act.isPending} onClick={ask}>
            {text('ask')}
          </Button>
        )}
      </div>
      {act.error && <FormProblem title={say(act.error)} />}
      <p className="quiet">
        {pick(data)} · {text('explainHint', { since: data.since ?? '', kinds, clause: data.clause ?? '' })}{' '}
        {text('brought', { n: data.units.length - without.length })}
      </p>
      <ul className="without">
        {without.map(({ unit, asked }) => (
          <li key={unit.id}>
            {unit.name}{' '}
            {asked ? (
              <Link to="/decisions" search={{ open: asked.id }}>
                {(matters.state.decision as Readonly<Record<string, string>>)[asked.state]}
              </Link>
            ) : (
              <span className="quiet">{text('waitsAsk')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
