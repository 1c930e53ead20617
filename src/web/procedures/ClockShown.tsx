import type { listProcedures } from '../../contract/procedures.ts';
import type { ReplyOf } from '../../contract/route.ts';
import type { Light } from '../../domain/standing.ts';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { useWords } from '../words.ts';
import { proceduresText } from './messages.ts';

export type Procedure = ReplyOf<typeof listProcedures>['rows'][number];

/** The clock of a procedure in one line: a sign and words, never colour alone. */
export function ClockLine({ procedure: { reading, limitDays } }: { readonly procedure: Procedure }) {
  const text = useText(proceduresText);
  const signed = (light: Light, words: string) => <Signed light={light}>{words}</Signed>;
  if (!reading) return signed('yellow', text('noCalendar'));
  const { state, used, left, due, late } = reading;
  if (state === 'not-started') return <span className="quiet">{text('notStarted')}</span>;
  if (state === 'ended') return late ? signed('red', text('ended', { used })) : <span>{text('ended', { used })}</span>;
  if (limitDays === null || left === null) return <span className="quiet">{text('followed')}</span>;
  if (state === 'stopped')
    return late ? signed('red', text('stoppedLate')) : signed('yellow', text('stoppedWith', { used, left }));
  // On a rest day after the last day no workday has been lost yet.
  if (late)
    return signed('red', left < 0 ? text('over', { n: -left, due: due ?? '' }) : text('overNow', { due: due ?? '' }));
  return signed(left <= 0 ? 'yellow' : 'green', left <= 0 ? text('last') : text('left', { n: left, due: due ?? '' }));
}

/** Every stretch it ran and every rest day left out, so that anybody can count it again. */
export function ClockCount({ procedure: { reading, limitDays } }: { readonly procedure: Procedure }) {
  const text = useText(proceduresText);
  const { matters } = useWords();
  if (!reading || reading.runs.length === 0) return null;
  const { runs, skipped, makeUp } = reading;
  const left = skipped.map(
    ({ from, to, name }) => `${from === to ? from : `${from}—${to}`} ${name ?? matters.weekend}`,
  );
  return (
    <>
      <p className="quiet">
        {limitDays !== null && `${text('limit', { n: limitDays })} · `}
        {text('rule')}
      </p>
      <ul className="matter-reasons">
        {runs.map(({ from, to, workdays: n }) => (
          <li key={from}>{to ? text('run', { from, to, n }) : text('runNow', { from, n })}</li>
        ))}
      </ul>
      {left.length > 0 && <p className="quiet">{text('skipped', { runs: left.join(matters.leaf.and) })}</p>}
      {makeUp.length > 0 && (
        <p className="quiet">{text('madeUp', { days: makeUp.map(({ on }) => on).join(matters.leaf.and) })}</p>
      )}
    </>
  );
}
