import { Button } from 'antd';
import { useState } from 'react';
import { listQuotas } from '../../contract/factors.ts';
import type { ReplyOf } from '../../contract/route.ts';
import type { Factor } from '../../domain/matter/factor.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { grouped, NONE } from '../format.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useWords } from '../words.ts';
import { factorsText } from './messages.ts';
import { PlanDrawer } from './PlanDrawer.tsx';
import { QuotaForm } from './QuotaForm.tsx';

export type Quota = ReplyOf<typeof listQuotas>['rows'][number];

/** The quotas of a year; each leads to its plan, for whoever may decide it. */
export function Quotas({ year, factor }: { readonly year: number; readonly factor?: Factor }) {
  const text = useText(factorsText);
  const { between } = useWords();
  const { changed } = useAsOf();
  const maySet = useMay('matter.coordinate');
  const mayDecide = useMay('matter.decide');
  const [setting, setSetting] = useState(false);
  const [planning, setPlanning] = useState<Quota>();
  const answer = useAnswer(listQuotas, { year });
  const mayPlan = (maySet || mayDecide) && !changed;
  return (
    <>
      {maySet && !changed && (
        <p>
          <Button onClick={() => setSetting(true)}>{text('setQuota')}</Button>
        </p>
      )}
      <Loaded of={answer}>
        {({ rows }) => {
          const shown = rows.filter((it) => factor === undefined || it.factor === factor);
          if (shown.length === 0)
            return <Nothing title={text('noQuotas', { year: String(year) })}>{text('noQuotasHint')}</Nothing>;
          return (
            <Rows
              label={text('quotas')}
              rows={shown}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'factor',
                  kind: 'main',
                  title: text('factor'),
                  render: (it) => (
                    <>
                      {between.factor[it.factor]} <span className="quiet">{between.factorUnit[it.factor]}</span>
                    </>
                  ),
                },
                { key: 'unit', title: text('quotaUnit'), render: ({ unit }) => unit.name },
                { key: 'quota', kind: 'digits', title: text('quota'), render: ({ quantity }) => grouped(quantity) },
                { key: 'given', kind: 'digits', title: text('given'), render: ({ allotted }) => grouped(allotted) },
                { key: 'left', kind: 'digits', title: text('left'), render: ({ left }) => grouped(left) },
                { key: 'note', title: text('note'), render: ({ note }) => note ?? NONE },
                ...(mayPlan
                  ? [
                      {
                        key: 'acts',
                        kind: 'acts' as const,
                        title: text('plan'),
                        render: (it: Quota) => (
                          <Button size="small" onClick={() => setPlanning(it)}>
                            {text('plan')}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          );
        }}
      </Loaded>
      {setting && <QuotaForm year={year} factor={factor} onClose={() => setSetting(false)} />}
      {planning && <PlanDrawer quota={planning} onClose={() => setPlanning(undefined)} />}
    </>
  );
}
