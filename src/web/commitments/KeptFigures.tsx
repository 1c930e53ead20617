import { Link } from '@tanstack/react-router';
import type { listCommitments } from '../../contract/commitments.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { count, NONE } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { useWords } from '../words.ts';
import { commitmentsText } from './messages.ts';

type Figures = Pick<ReplyOf<typeof listCommitments>, 'byParty' | 'byUnit'>;
type Kept = Pick<Figures['byParty'][number], 'numerator' | 'denominator'>;

/** The share kept by each side, and below it by unit; a name narrows the list to that unit. */
export function KeptFigures({ figures: { byParty, byUnit } }: { readonly figures: Figures }) {
  const text = useText(commitmentsText);
  const { between } = useWords();
  return (
    <details className="card kept-figures">
      <summary>
        {byParty.map((it) => (
          <span key={it.party} className="nowrap">
            {text('shareBy', { party: between.party[it.party] })} <Share of={it} />
          </span>
        ))}
      </summary>
      <p className="quiet">{text('shareHint')}</p>
      <Rows
        label={text('byUnit')}
        rows={byUnit}
        keyOf={({ party, unit }) => `${party} ${unit?.id}`}
        columns={[
          {
            key: 'unit',
            kind: 'main',
            title: text('unit'),
            render: ({ unit }) =>
              unit ? (
                <Link to="." search={(before: object) => ({ ...before, unit: unit.id, open: undefined }) as never}>
                  {unit.name}
                </Link>
              ) : (
                NONE
              ),
          },
          { key: 'party', title: text('party'), render: ({ party }) => between.party[party] },
          { key: 'kept', kind: 'digits', title: text('kept'), render: ({ kept }) => count(kept) },
          { key: 'keptLate', kind: 'digits', title: text('keptLate'), render: ({ keptLate }) => count(keptLate) },
          { key: 'broken', kind: 'digits', title: text('broken'), render: ({ broken }) => count(broken) },
          { key: 'late', kind: 'digits', title: text('lateN'), render: ({ late }) => count(late) },
          { key: 'open', kind: 'digits', title: text('openN'), render: ({ open }) => count(open) },
          { key: 'share', kind: 'digits', title: text('share'), render: (row) => <Share of={row} /> },
        ]}
      />
    </details>
  );
}

/** A share never stands without its two numbers. */
function Share({ of: { numerator, denominator } }: { readonly of: Kept }) {
  const text = useText(commitmentsText);
  if (denominator === 0) return <span className="quiet">{text('shareNone')}</span>;
  const share = `${((numerator / denominator) * 100).toFixed(1)}%`;
  return <strong>{text('shareOf', { numerator, denominator, share })}</strong>;
}
