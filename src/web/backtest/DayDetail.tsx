import { useState } from 'react';
import { backTest } from '../../contract/back-test.ts';
import { useAnswer } from '../answer.ts';
import { count } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { type Behind, type Compared, Counts } from './ComparedShown.tsx';
import { backTestText } from './messages.ts';
import { ProjectsDiffer } from './ProjectsDiffer.tsx';
import { UnitsDiffer } from './UnitsDiffer.tsx';
import { PAGE_SIZE, type Trial } from './use-trial.ts';

interface DayDetailProps {
  readonly trial: Trial;
  readonly of: Compared;
}

/** One day side by side: counts first, then the projects behind them, then units. */
export function DayDetail({ trial, of }: DayDetailProps) {
  const text = useText(backTestText);
  const { names } = useWords();
  const [behind, setBehind] = useState<Behind>();
  const [page, setPage] = useState(1);
  const first = behind === undefined && page === 1;
  const listed = useAnswer(
    backTest,
    { ...trial, on: of.asOf, ...behind, page, size: PAGE_SIZE },
    { enabled: !first, keepPrevious: true },
  );
  const open = (next: Behind | undefined) => {
    setBehind(next);
    setPage(1);
  };
  const values = { day: of.asOf, total: count(of.total), changed: count(of.changed) };
  return (
    <>
      <section className="card">
        <h2>{text(of.changed === 0 ? 'same' : 'outcome', values)}</h2>
        <Counts of={of} open={behind} onOpen={open} />
      </section>
      {of.changed > 0 && (
        <section className="card">
          <h2>
            {behind ? names.verdict[behind.what] : text('all')}{' '}
            <span className="quiet">
              {text('found', { n: count((first ? of : (listed.data ?? of)).projects.total) })}
            </span>
          </h2>
          {first ? (
            <ProjectsDiffer of={of} page={1} size={PAGE_SIZE} onPage={setPage} />
          ) : (
            <Loaded of={listed}>
              {(answer) =>
                answer.projects.total === 0 ? (
                  <Nothing title={text('none')} />
                ) : (
                  <ProjectsDiffer of={answer} page={page} size={PAGE_SIZE} onPage={setPage} />
                )
              }
            </Loaded>
          )}
        </section>
      )}
      <section className="card">
        <UnitsDiffer of={of} />
      </section>
    </>
  );
}
