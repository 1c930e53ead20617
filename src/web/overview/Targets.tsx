import { count, grouped, percent } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import { overviewText } from './messages.ts';
import type { Overview } from './slices.ts';

/** How far the regime's targets are reached, and the pace that is still needed; both counts stand beside the share. */
export function Targets({ answer }: { readonly answer: Overview }) {
  const text = useText(overviewText);
  if (answer.targets.length === 0) return null;
  return (
    <section className="targets" aria-labelledby="targets">
      <h2 id="targets">{text('targets')}</h2>
      <ul>
        {answer.targets.map((target) => (
          <Target key={target.id} target={target} asOf={answer.asOf} />
        ))}
      </ul>
    </section>
  );
}

interface TargetProps {
  readonly target: Overview['targets'][number];
  readonly asOf: string;
}

function Target({ target, asOf }: TargetProps) {
  const text = useText(overviewText);
  const pick = usePick();
  const { value, atLeast, numerator, denominator, missing, perMonth, by } = target;
  const reached = value !== null && missing === 0;
  return (
    <li className="target">
      <p className="target-name">
        {pick(target)} <span className="quiet">{target.clause}</span>
      </p>
      <div className="target-track" aria-hidden>
        <div className="target-done" style={{ width: `${Math.min(value ?? 0, 1) * 100}%` }} />
        <div className="target-goal" style={{ left: `${atLeast * 100}%` }} />
      </div>
      <p className="target-words">
        <span>
          {value === null
            ? text('nothingToCount')
            : text('share', { value: percent(value), numerator: count(numerator), denominator: count(denominator) })}
        </span>
        <span className="quiet">{text('goal', { atLeast: percent(atLeast), by })}</span>
        {value !== null && (
          <Signed light={reached ? 'green' : asOf > by ? 'red' : 'none'}>{text(reached ? 'reached' : 'behind')}</Signed>
        )}
        {missing > 0 && (
          <span>
            {asOf > by
              ? text('paceOver', { missing: count(missing) })
              : text('pace', { missing: count(missing), perMonth: grouped(perMonth.toFixed(1)) })}
          </span>
        )}
      </p>
    </li>
  );
}
