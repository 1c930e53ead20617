import { Link } from '@tanstack/react-router';
import { useFilter } from '../filter/filter.ts';
import { count, inOrder } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { Signed } from '../verdict.tsx';
import { overviewText } from './messages.ts';
import type { Cut, NamedSlice } from './slices.ts';

/** The figures behind the bars, every slice of them; each name opens its projects. */
export function CutTable({ cut }: { readonly cut: Cut }) {
  const text = useText(overviewText);
  const amounts = useAmounts();
  const { kept } = useFilter();
  const currencies = [
    ...new Set(inOrder(cut.slices.flatMap(({ amounts: all }) => all)).map(({ currency }) => currency)),
  ];
  const name = (slice: NamedSlice) => (slice.light ? <Signed light={slice.light}>{slice.name}</Signed> : slice.name);
  return (
    <div className="cut-scroll scrolls">
      <table className="cut-table">
        <thead>
          <tr>
            <th scope="col">{text('name')}</th>
            <th scope="col" className="number">
              {text('count')}
            </th>
            {currencies.map((currency) => (
              <th key={currency} scope="col" className="number">
                {amounts.unit(currency)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cut.slices.map((slice) => (
            <tr key={slice.key ?? ''}>
              <th scope="row">
                <Link to="/projects" search={{ ...kept, [cut.by]: slice.leadsTo }}>
                  {name(slice)}
                </Link>
              </th>
              <td className="number">{count(slice.count)}</td>
              {currencies.map((currency) => (
                <td key={currency} className="number">
                  {amounts.write(slice.amounts.find((total) => total.currency === currency))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
