import { Button, Drawer, Input } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useText } from '../messages/language.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { AmountRange } from './AmountRange.tsx';
import { FilterChips, FilterSections, ImportChip, OnlyFlags } from './FilterFields.tsx';
import { type Filtering, useFilter } from './filter.ts';
import { FLAGS, type Many } from './filter-in.ts';
import { filterText } from './messages.ts';
import './filter.css';

const FIRST: readonly Many[] = ['stage', 'table', 'light', 'exit', 'district', 'industry', 'unit'];
const REST: readonly Many[] = ['tier', 'origin', 'currency'];

/** What the page is narrowed by: one row of chips, the rest behind 展开; on a phone a drawer. All of it is the address. */
export function FilterBar() {
  const text = useText(filterText);
  const narrow = useNarrow();
  const filtering = useFilter();
  const { filter } = filtering;
  const restOn =
    REST.some((name) => filter[name]) || FLAGS.some((name) => filter[name]) || filter.amountMin || filter.amountMax;
  const [more, setMore] = useState(Boolean(restOn));
  const reset = (
    <Button size="small" disabled={filtering.count === 0} onClick={filtering.reset}>
      {text('reset')}
    </Button>
  );
  if (narrow) return <PhoneFilter filtering={filtering} />;
  return (
    <div className="filter-bar">
      <SearchField key={filter.q} filtering={filtering} />
      <FilterChips filtering={filtering} names={FIRST} />
      <ImportChip filtering={filtering} />
      <Button size="small" type="link" aria-expanded={more} onClick={() => setMore(!more)}>
        {text(more ? 'less' : 'more')}
      </Button>
      {reset}
      {more && (
        <div className="filter-rest">
          <FilterChips filtering={filtering} names={REST} />
          <AmountRange filtering={filtering} />
          <OnlyFlags filtering={filtering} />
        </div>
      )}
    </div>
  );
}

function PhoneFilter({ filtering }: { readonly filtering: Filtering }) {
  const text = useText(filterText);
  const [open, setOpen] = useState(false);
  const { count, filter } = filtering;
  return (
    <div className="filter-bar">
      <SearchField key={filter.q} filtering={filtering} />
      <Button size="small" className={count > 0 ? 'chip chip-on' : 'chip'} onClick={() => setOpen(true)}>
        {count > 0 ? text('filtersOn', { n: count }) : text('filters')}
      </Button>
      <ImportChip filtering={filtering} />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        size="80%"
        title={text('filters')}
        footer={
          <div className="filter-foot">
            <Button disabled={count === 0} onClick={filtering.reset}>
              {text('reset')}
            </Button>
            <Button type="primary" onClick={() => setOpen(false)}>
              {text('close')}
            </Button>
          </div>
        }
      >
        <FilterSections filtering={filtering} />
      </Drawer>
    </div>
  );
}

/** A new `key` fills it again when the address changes from elsewhere: back, reset, a saved view. */
function SearchField({ filtering }: { readonly filtering: Filtering }) {
  const text = useText(filterText);
  const [typed, setTyped] = useState(filtering.filter.q ?? '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    filtering.narrow({ q: typed.trim() || undefined });
  };
  return (
    <form role="search" className="filter-search" onSubmit={submit}>
      <Input
        size="small"
        type="search"
        aria-label={text('search')}
        placeholder={text('search')}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === '' && filtering.filter.q) filtering.narrow({ q: undefined });
        }}
      />
      <Button size="small" type="primary" htmlType="submit">
        {text('query')}
      </Button>
    </form>
  );
}
