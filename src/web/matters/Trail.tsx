import type { z } from 'zod';
import type { TrailShape } from '../../contract/matters.ts';
import { sayReckoned } from '../../contract/words/say-card.ts';
import type { WorkdayCount } from '../../domain/calendar.ts';
import type { MatterKind } from '../../domain/matter/kinds.ts';
import { momentText } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { matterText } from './messages.ts';

export type TrailLine = z.output<typeof TrailShape>;

interface TrailProps {
  readonly kind: MatterKind;
  readonly trail: readonly TrailLine[];
}

/** Who did what, in which post, when and why.  */
export function Trail({ kind, trail }: TrailProps) {
  const text = useText(matterText);
  const { acts } = useWords();
  return (
    <section className="card" aria-label={text('trail')}>
      <h2>{text('trail')}</h2>
      <ol className="trail">
        {trail.map((line) => (
          <li key={line.n}>
            <p>
              <strong>{named(acts, line.act)}</strong>{' '}
              {line.name && (line.post ? text('by', { name: line.name, post: line.post }) : line.name)}{' '}
              <span className="quiet">{momentText(line.at)}</span>
            </p>
            <Given kind={kind} line={line} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const named = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? id;

const GIVEN = ['cause', 'outcome', 'area', 'person', 'level', 'due', 'promise', 'agreedBy', 'note'] as const;

/** What was given with a move, each by its name; a day that a rule reckoned tells how. */
function Given({ kind, line: { reason, body } }: { readonly kind: MatterKind; readonly line: TrailLine }) {
  const text = useText(matterText);
  const { matters } = useWords();
  const { language } = useLanguage();
  const say = (name: (typeof GIVEN)[number], value: string): string => {
    if (name === 'cause') return named(matters.cause, value);
    if (name === 'outcome') return named(matters.state[kind], value);
    if (name === 'level') return named(matters.level, value);
    const { reckoned } = body;
    return name === 'due' && reckoned ? sayReckoned(reckoned as WorkdayCount, language) : value;
  };
  const rows = GIVEN.flatMap((name) => {
    const value = body[name];
    if (typeof value !== 'string' || value === '') return [];
    const label = name === 'area' ? text('area') : matters.given[name];
    return [{ name, label, said: say(name, value) }];
  });
  if (rows.length === 0 && !reason) return null;
  return (
    <dl className="trail-given">
      {rows.map(({ name, label, said }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
      {reason && (
        <div>
          <dt>{matters.given.reason}</dt>
          <dd>{reason}</dd>
        </div>
      )}
    </dl>
  );
}
