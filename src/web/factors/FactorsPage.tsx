import { Button, Select } from 'antd';
import { useState } from 'react';
import { exportFactors, listFactors } from '../../contract/factors.ts';
import { FACTORS } from '../../domain/matter/factor.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useChoices } from '../choices.ts';
import { ExportButton } from '../matters/ExportButton.tsx';
import '../matters/matters.css';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { useWords } from '../words.ts';
import { AskForm } from './AskForm.tsx';
import { Demands } from './Demands.tsx';
import { FactorSums } from './FactorSums.tsx';
import './factors.css';
import { Groups } from './Groups.tsx';
import { factorsText } from './messages.ts';
import { Quotas } from './Quotas.tsx';

const PARTS = ['demand', 'quotas', 'groups'] as const;

/** 要素 (WH-6.2, DS-11): what is needed, what there is of it, who gets it in which order. */
export function FactorsPage() {
  const text = useText(factorsText);
  useTitle(text('title'));
  const { between } = useWords();
  const [search, change] = usePageSearch();
  const { today, changed } = useAsOf();
  const mayAsk = useMay('matter.raise');
  const mayExport = useMay('export.make');
  const [asking, setAsking] = useState(false);
  const units = useChoices().data?.units ?? [];
  const thisYear = Number(today.slice(0, 4));
  const year = Number(oneIn(search, 'year')) || thisYear;
  const factor = FACTORS.find((one) => one === oneIn(search, 'factor'));
  const unit = oneIn(search, 'unit');
  const part = PARTS.find((one) => one === oneIn(search, 'tab')) ?? 'demand';
  const narrowed = { year, ...(factor ? { factor: [factor] } : {}), ...(unit ? { unit } : {}) };
  const answer = useAnswer(listFactors, { ...narrowed, size: 1 }, { keepPrevious: true });
  return (
    <section className="sheet board-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools">
          <Select
            aria-label={text('year')}
            value={year}
            onChange={(value: number) => change({ year: value === thisYear ? undefined : String(value) })}
            options={[-1, 0, 1, 2].map((by) => ({ value: thisYear + by, label: String(thisYear + by) }))}
          />
          <Select
            aria-label={text('factor')}
            value={factor ?? ''}
            onChange={(value: string) => change({ factor: value || undefined, open: undefined })}
            options={[
              { value: '', label: text('allFactors') },
              ...FACTORS.map((value) => ({ value, label: between.factor[value] })),
            ]}
          />
          <Select
            aria-label={text('unit')}
            value={unit ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(value: string) => change({ unit: value || undefined, open: undefined })}
            options={[
              { value: '', label: text('allUnits') },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {mayExport && (
            <ExportButton route={exportFactors} asked={narrowed} disabled={!answer.data || answer.data.total === 0} />
          )}
          {mayAsk && !changed && (
            <Button type="primary" onClick={() => setAsking(true)}>
              {text('ask')}
            </Button>
          )}
        </div>
      </div>
      <p className="quiet">{text('about')}</p>
      {answer.data && answer.data.byFactor.length > 0 && <FactorSums sums={answer.data.byFactor} />}
      <TabLinks
        label={text('parts')}
        name="tab"
        open={part}
        forget={['open', 'state']}
        tabs={PARTS.map((key) => ({ key, label: text(key) }))}
      />
      {part === 'demand' && <Demands narrowed={narrowed} />}
      {part === 'quotas' && <Quotas year={year} {...(factor ? { factor } : {})} />}
      {part === 'groups' && <Groups />}
      {asking && <AskForm onClose={() => setAsking(false)} />}
    </section>
  );
}
