import type { UncheckableReason } from '../../domain/ledger/understanding.ts';
import { grouped, NONE, orNone } from '../format.ts';
import { type Text, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Nothing } from '../states.tsx';
import type { Summary } from './rail.ts';
import { readText } from './read-messages.ts';

type Subtotal = Summary['subtotals'][number];
const number = (n: number | null): string => (n === null ? NONE : grouped(String(Math.round(n * 10_000) / 10_000)));

/** The totals the sheet states against what its rows add up to; those that cannot be checked are said to be so. */
export function Subtotals({ subtotals }: { readonly subtotals: readonly Subtotal[] }) {
  const text = useText(readText);
  if (subtotals.length === 0) return <Nothing title={text('noSubtotals')} />;
  return (
    <Rows
      label={text('subtotals')}
      rows={subtotals}
      keyOf={(subtotal) => subtotal.row}
      columns={[
        { key: 'label', kind: 'main', title: text('label'), render: (subtotal) => subtotal.label },
        { key: 'row', kind: 'digits', width: 64, title: text('row'), render: (subtotal) => subtotal.row },
        { key: 'stated', kind: 'digits', title: text('stated'), render: (subtotal) => number(subtotal.stated) },
        { key: 'computed', kind: 'digits', title: text('computed'), render: (subtotal) => number(subtotal.computed) },
        { key: 'unit', title: text('unit'), render: (subtotal) => orNone(subtotal.unit) },
        {
          key: 'agrees',
          title: text('agrees'),
          render: (subtotal) => (
            <>
              <Agrees agrees={subtotal.agrees} />{' '}
              {subtotal.why && <span className="quiet">{whyOf(subtotal.why, text)}</span>}
              {subtotal.statedCount !== null && (
                <span className="quiet">
                  {' '}
                  {text('counts', { stated: number(subtotal.statedCount), computed: number(subtotal.computedCount) })}{' '}
                  <Agrees agrees={subtotal.countAgrees} />
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

const WHYS = ['parts-without-amount', 'no-parts', 'mixed-currencies'] as const satisfies readonly UncheckableReason[];

function whyOf(why: string, text: Text<`why-${UncheckableReason}`>): string {
  const known = WHYS.find((one) => one === why);
  return known ? text(`why-${known}`) : why;
}

function Agrees({ agrees }: { readonly agrees: boolean | null }) {
  const text = useText(readText);
  const word = agrees === null ? 'unknown' : agrees ? 'yes' : 'no';
  return (
    <span className={`agrees agrees-${word}`}>
      <span aria-hidden>{{ yes: '✓', no: '✗', unknown: '?' }[word]}</span> {text(`agrees-${word}`)}
    </span>
  );
}
