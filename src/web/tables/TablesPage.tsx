import { fourTables } from '../../contract/overview.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAnswer } from '../answer.ts';
import { FilterBar } from '../filter/FilterBar.tsx';
import { useFilter } from '../filter/filter.ts';
import { inOrder } from '../format.ts';
import { useMay } from '../me.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { useAmounts } from '../scale.tsx';
import { ScaleChoice } from '../ScaleChoice.tsx';
import { pageIn, Pages } from '../Pages.tsx';
import { oneIn, usePageSearch } from '../search.ts';
import '../sheet.css';
import { Loaded, Nothing } from '../states.tsx';
import { TabLinks } from '../TabLinks.tsx';
import { useTitle } from '../title.ts';
import { ExportTables } from './ExportTables.tsx';
import { tablesText } from './messages.ts';
import { PaperTable } from './PaperTable.tsx';
import './tables.css';

const SIZE = 50;

type Tables = ReplyOf<typeof fourTables>;

/** 四张表: each project in exactly one, in the columns of the paper. */
export function TablesPage() {
  const text = useText(tablesText);
  useTitle(text('title'));
  const [search] = usePageSearch();
  const { filter } = useFilter();
  const mayExport = useMay('export.make');
  const page = pageIn(search);
  const answer = useAnswer(fourTables, { ...filter, page, size: SIZE }, { keepPrevious: true });
  return (
    <section className="sheet tables-page">
      <div className="sheet-head">
        <h1>{text('title')}</h1>
        <div className="tools tables-tools">
          <ScaleChoice />
          {mayExport && <ExportTables filter={filter} />}
        </div>
      </div>
      <div className="tables-tools">
        <FilterBar />
      </div>
      <Loaded of={answer} rows={12}>
        {(tables) => (
          <>
            <Found tables={tables} first={(page - 1) * SIZE + 1} />
            <Pages total={tables.total} size={SIZE} className="tables-tools" />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Found({ tables, first }: { readonly tables: Tables; readonly first: number }) {
  const text = useText(tablesText);
  const pick = usePick();
  const [search] = usePageSearch();
  const { write, unit } = useAmounts();
  const open = oneIn(search, 'table') ?? tables.tables[0]?.id ?? '';
  const chosen = tables.tables.find(({ id }) => id === open);
  if (tables.tables.length === 0) return <Nothing title={text('noTables')} />;
  return (
    <>
      <TabLinks
        label={text('tableNames')}
        name="table"
        open={open}
        forget={['page']}
        tabs={tables.tables.map((table) => ({
          key: table.id,
          label: (
            <>
              {table.outside && <span className="quiet">{text('outside')}</span>}
              {pick(table)} <span className="quiet">{text('count', { n: table.count })}</span>
              {inOrder(table.amounts).map((amount) => (
                <span key={amount.currency} className="quiet tables-amount">
                  {write(amount)} {unit(amount.currency)}
                </span>
              ))}
            </>
          ),
        }))}
      />
      <p className="quiet">
        {text('asOf', { day: tables.asOf })}
        {chosen && ` · ${text('clause', { clause: chosen.clause })}`}
      </p>
      {tables.rows.length === 0 ? (
        <Nothing title={text('none')}>{text('noneHint')}</Nothing>
      ) : (
        <PaperTable rows={tables.rows} first={first} />
      )}
    </>
  );
}
