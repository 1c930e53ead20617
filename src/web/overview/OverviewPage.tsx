import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { overview } from '../../contract/overview.ts';
import { useAnswer } from '../answer.ts';
import { inOrder } from '../format.ts';
import { FilterBar } from '../filter/FilterBar.tsx';
import { useFilter } from '../filter/filter.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { ScaleChoice } from '../ScaleChoice.tsx';
import { useAmounts } from '../scale.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { CutCard } from './CutCard.tsx';
import { Figures } from './Figures.tsx';
import { overviewText } from './messages.ts';
import { type Overview, useCuts } from './slices.ts';
import { Targets } from './Targets.tsx';
import './overview.css';

/** 总览: counts and amounts of whatever is filtered, cut every way the rows behind them can be opened. */
export function OverviewPage() {
  const text = useText(overviewText);
  useTitle(text('title'));
  const { filter } = useFilter();
  const answer = useAnswer(overview, filter, { keepPrevious: true });
  return (
    <div className="overview">
      <div className="overview-tools">
        <h1>{text('title')}</h1>
        <span className="overview-gap" />
        <Measure currencies={inOrder(answer.data?.amounts ?? []).map(({ currency }) => currency)} />
        <ScaleChoice />
      </div>
      <FilterBar />
      <Loaded of={answer} rows={10}>
        {(found) => (found.total === 0 ? <Empty /> : <Found answer={found} />)}
      </Loaded>
    </div>
  );
}

function Found({ answer }: { readonly answer: Overview }) {
  const [search] = usePageSearch();
  const measure = oneIn(search, 'measure');
  const currency = answer.amounts.find((total) => total.currency === measure)?.currency;
  return (
    <>
      <Figures answer={answer} />
      <Targets answer={answer} />
      <div className="cuts">
        {useCuts(answer).map((cut) => (
          <CutCard key={cut.by} cut={cut} currency={currency} />
        ))}
      </div>
    </>
  );
}

/** Whether the bars count projects or add up amounts; each currency by itself. */
function Measure({ currencies }: { readonly currencies: readonly string[] }) {
  const text = useText(overviewText);
  const amounts = useAmounts();
  const [search, change] = usePageSearch();
  return (
    <select
      className="native-select"
      aria-label={text('measure')}
      value={oneIn(search, 'measure') ?? ''}
      onChange={(event) => change({ measure: event.target.value || undefined }, { replace: true })}
    >
      <option value="">{text('byCount')}</option>
      {currencies.map((currency) => (
        <option key={currency} value={currency}>
          {text('byAmount', { unit: amounts.unit(currency) })}
        </option>
      ))}
    </select>
  );
}

function Empty() {
  const text = useText(overviewText);
  const { count, reset } = useFilter();
  const mayImport = useMay('import.make');
  if (count > 0)
    return (
      <Nothing title={text('empty')}>
        <Button onClick={reset}>{text('resetFilters')}</Button>
      </Nothing>
    );
  return (
    <Nothing title={text('emptyLedger')}>{mayImport && <Link to="/imports">{text('importLedger')}</Link>}</Nothing>
  );
}
