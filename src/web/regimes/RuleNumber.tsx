import type { ReactNode } from 'react';
import type { regimeNumbers } from '../../contract/regime-numbers.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { percentOf } from '../../domain/figures/percent.ts';
import { count, grouped, NONE } from '../format.ts';
import { useMay } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { regimesText } from './messages.ts';
import { placeOf } from './part-links.ts';
import { PlaceLink } from './PlaceLink.tsx';

type Numbers = ReplyOf<typeof regimeNumbers>;

/** Parts whose rules speak of single projects. */
const COUNTED: ReadonlySet<string> = new Set([
  'tiers',
  'marks',
  'tables',
  'lights',
  'exit',
  'steps',
  'responsibilities',
  'targets',
  'scope',
]);

interface RuleNumberProps {
  readonly rule: { readonly part: string; readonly id: string };
  readonly regime: string;
  /** Undefined while they are being counted. */
  readonly of: Numbers | undefined;
  readonly onOpen: () => void;
}

/** What a rule comes to today: the projects it touches, a target or a figure with its two sides, or the way to where it is seen. */
export function RuleNumber({ rule, regime, of, onOpen }: RuleNumberProps) {
  const maySee = useMay('project.read');
  const { words, some } = useNumber(rule, of);
  const phase = rule.part === 'phases' ? of?.phases.find(({ id }) => id === rule.id) : undefined;
  if (phase) return <PhaseNumber phase={phase} />;
  const place = placeOf(rule, regime);
  if (place) return <PlaceLink {...place}>{words}</PlaceLink>;
  if (!words || (rule.part === 'exit' && rule.id === 'then')) return null;
  if (!some || !maySee) return <span className="quiet">{words}</span>;
  return (
    <button type="button" className="regime-touched" onClick={onOpen}>
      {words}
    </button>
  );
}

/** The number in words, and whether there is anything behind it. */
function useNumber(
  { part, id }: RuleNumberProps['rule'],
  of: Numbers | undefined,
): { words: ReactNode; some: boolean } {
  const text = useText(regimesText);
  const amounts = useAmounts();
  if (!of) return { words: undefined, some: false };
  if (part === 'indicators') {
    const figure = of.figures.find((it) => it.id === id);
    if (!figure) return { words: undefined, some: false };
    const { numerator, denominator } = figure;
    const number = (value: string): string =>
      figure.of === 'money' ? `${amounts.write({ value, currency: 'CNY' })} ${amounts.unit('CNY')}` : grouped(value);
    if (denominator === null) return { words: number(numerator), some: true };
    const share = percentOf(numerator, denominator) ?? NONE;
    return {
      words: text('share', { share, numerator: number(numerator), denominator: number(denominator) }),
      some: true,
    };
  }
  if (!COUNTED.has(part)) return { words: undefined, some: false };
  if (part === 'scope')
    return { words: text('outside', { n: count(of.inScope), total: count(of.total) }), some: of.inScope > 0 };
  const target = part === 'targets' ? of.targets.find((it) => it.id === id) : undefined;
  if (target) {
    const [numerator, denominator] = [count(target.numerator), count(target.denominator)];
    return { words: text('target', { numerator, denominator }), some: target.denominator > 0 };
  }
  const n = of.rules.find((it) => it.part === part && it.id === id)?.count ?? 0;
  return { words: text('touched', { n: count(n) }), some: n > 0 };
}

/** Where a phase stands, and of the units that owe what it asks how many have done it. */
function PhaseNumber({ phase: { state, duties } }: { readonly phase: Numbers['phases'][number] }) {
  const text = useText(regimesText);
  const pick = usePick();
  return (
    <span className="quiet">
      {text(state === 'ahead' ? 'phaseAhead' : state === 'running' ? 'phaseRunning' : 'phaseOver')}
      {duties.map((duty) => (
        <span key={duty.id} className="regime-phase-duty">
          {text('phaseDuty', { duty: pick(duty), done: count(duty.done + duty.excused), of: count(duty.of) })}
        </span>
      ))}
    </span>
  );
}
