import type { z } from 'zod';
import { listFiles } from '../../contract/evidence.ts';
import type { TrailShape } from '../../contract/matters.ts';
import { sayReckoned } from '../../contract/words/say-card.ts';
import type { WorkdayCount } from '../../domain/calendar.ts';
import type { MatterKind } from '../../domain/matter/kinds.ts';
import { useAnswer } from '../answer.ts';
import { grouped, momentText } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { FileLine } from './FileLine.tsx';
import { Remark } from './Remark.tsx';
import { matterText } from './messages.ts';

export type TrailLine = z.output<typeof TrailShape>;

interface TrailProps {
  readonly kind: MatterKind;
  readonly trail: readonly TrailLine[];
  /** With its files among the moves, for kinds that have any. */
  readonly matter?: string;
}

/** Who did what, in which post, when and why.  */
export function Trail({ kind, trail, matter }: TrailProps) {
  const text = useText(matterText);
  const files = useAnswer(listFiles, { id: matter ?? '' }, { enabled: matter !== undefined });
  const lines = [...trail, ...(files.data?.files ?? [])].toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <section className="card" aria-label={text('trail')}>
      <h2>{text('trail')}</h2>
      <ol className="trail">
        {lines.map((line) =>
          'fileName' in line ? (
            <FileLine key={line.id} file={line} />
          ) : (
            <MoveLine key={line.n} kind={kind} line={line} />
          ),
        )}
      </ol>
    </section>
  );
}

function MoveLine({ kind, line }: { readonly kind: MatterKind; readonly line: TrailLine }) {
  const text = useText(matterText);
  const { acts } = useWords();
  return (
    <li>
      <p>
        <strong>{named(acts, line.act)}</strong>{' '}
        {line.name && (line.post ? text('by', { name: line.name, post: line.post }) : line.name)}{' '}
        <span className="quiet">{momentText(line.at)}</span>
      </p>
      <Given kind={kind} line={line} />
    </li>
  );
}

const named = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? id;

const GIVEN = [
  'cause',
  'outcome',
  'area',
  'person',
  'leader',
  'level',
  'due',
  'promise',
  'reached',
  'granted',
  'basis',
  'review',
  'reviewOn',
  'agreedBy',
  'note',
] as const;

/** What was given with a move, each by its name; a day that a rule reckoned tells how. */
function Given({ kind, line: { reason, body } }: { readonly kind: MatterKind; readonly line: TrailLine }) {
  const text = useText(matterText);
  const { matters, between } = useWords();
  const { language } = useLanguage();
  const say = (name: (typeof GIVEN)[number], value: string): string => {
    if (name === 'cause') return named(matters.cause, value);
    if (name === 'outcome') return named(matters.state[kind], value);
    if (name === 'level') return named(matters.level, value);
    if (name === 'review') return named(between.review, value);
    if (name === 'reached' || name === 'granted') return grouped(value);
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
          <dd>{name === 'note' ? <Remark words={said} mentions={body['mentions']} /> : said}</dd>
        </div>
      ))}
      {reason && (
        <div>
          <dt>{matters.given.reason}</dt>
          <dd>
            <Remark words={reason} mentions={body['mentions']} />
          </dd>
        </div>
      )}
    </dl>
  );
}
