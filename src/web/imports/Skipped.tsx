import type { SkipReason } from '../../domain/ledger/understanding.ts';
import { type Text, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Nothing } from '../states.tsx';
import type { Summary } from './rail.ts';
import { readText } from './read-messages.ts';
import { useSome } from '../some.tsx';

const WHYS = [
  'title',
  'header',
  'category',
  'total',
  'subtotal',
  'note',
  'numbered-blank',
  'continuation',
  'on-request',
] as const satisfies readonly SkipReason[];

function whyOf(why: string, text: Text<`skipped-${SkipReason}`>): string {
  const known = WHYS.find((one) => one === why);
  return known ? text(`skipped-${known}`) : why;
}

/** Rows that are no projects, and why they were left out; nothing is dropped in silence. */
export function Skipped({ summary }: { readonly summary: Summary }) {
  const text = useText(readText);
  const some = useSome(summary.skipped, 100);
  if (summary.skipped.length === 0) return <Nothing title={text('noSkipped')} />;
  return (
    <>
      {summary.skippedCount > summary.skipped.length && (
        <p className="quiet">{text('firstOf', { shown: summary.skipped.length, n: summary.skippedCount })}</p>
      )}
      <Rows
        label={text('skipped')}
        rows={some.rows}
        keyOf={(skipped) => skipped.row}
        columns={[
          { key: 'row', kind: 'digits', width: 72, title: text('row'), render: (skipped) => skipped.row },
          { key: 'why', title: text('why'), render: (skipped) => whyOf(skipped.why, text) },
        ]}
      />
      {some.more}
    </>
  );
}
