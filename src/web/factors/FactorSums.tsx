import { Link } from '@tanstack/react-router';
import type { listFactors } from '../../contract/factors.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { count, grouped } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { useWords } from '../words.ts';
import { factorsText } from './messages.ts';

type Sums = ReplyOf<typeof listFactors>['byFactor'];

/** Each factor with its demand, quota, allotment and gap; a name narrows the page to that factor. */
export function FactorSums({ sums }: { readonly sums: Sums }) {
  const text = useText(factorsText);
  const { between } = useWords();
  const table = (
    <Rows
      label={text('title')}
      rows={sums}
      keyOf={({ factor }) => factor}
      columns={[
        {
          key: 'factor',
          kind: 'main',
          title: text('factor'),
          render: ({ factor }) => (
            <Link to="." search={(before: object) => ({ ...before, factor, open: undefined }) as never}>
              {between.factor[factor]}
            </Link>
          ),
        },
        { key: 'counted', title: text('counted'), render: ({ factor }) => between.factorUnit[factor] },
        { key: 'n', kind: 'digits', title: text('n'), render: ({ n }) => count(n) },
        { key: 'sum', kind: 'digits', title: text('sum'), render: ({ demand }) => grouped(demand) },
        {
          key: 'quota',
          kind: 'digits',
          title: text('quota'),
          render: ({ quota }) => (quota === null ? <span className="quiet">{text('noQuota')}</span> : grouped(quota)),
        },
        { key: 'given', kind: 'digits', title: text('given'), render: ({ allotted }) => grouped(allotted) },
        {
          key: 'gap',
          kind: 'digits',
          title: text('gap'),
          render: ({ gap }) => (gap === '0' ? gap : <strong>{grouped(gap)}</strong>),
        },
        { key: 'met', kind: 'digits', title: text('met'), render: ({ met }) => count(met) },
        { key: 'unmet', kind: 'digits', title: text('unmet'), render: ({ unmet }) => count(unmet) },
      ]}
    />
  );
  // On a phone eight cards stand between the reader and what there is to do.
  return useNarrow() ? (
    <details>
      <summary>{text('sums')}</summary>
      {table}
    </details>
  ) : (
    <div className="factor-sums">{table}</div>
  );
}
