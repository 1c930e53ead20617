import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { listProjects } from '../../contract/projects.ts';
import { useAnswer } from '../answer.ts';
import { FilterBar } from '../filter/FilterBar.tsx';
import { inOrder } from '../format.ts';
import { useMay } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { ScaleChoice } from '../ScaleChoice.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { Loaded, Nothing } from '../states.tsx';
import { useTitle } from '../title.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { useColumns } from './columns.tsx';
import type { LedgerAnswer } from './row.ts';
import { ExportButton } from './ExportButton.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { LedgerCards } from './LedgerCards.tsx';
import { LedgerFoot } from './LedgerFoot.tsx';
import { LedgerPanel } from './LedgerPanel.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { type LedgerState, useLedgerState } from './ledger-state.ts';
import { ledgerText } from './messages.ts';
import { NewProjectButton } from './NewProject.tsx';
import { ViewChoice } from './ViewChoice.tsx';
import './ledger.css';

/** 台账: every project one may see, narrowed, sorted and cut into pages as the address says. */
export function LedgerPage() {
  const text = useText(ledgerText);
  useTitle(text('title'));
  const narrow = useNarrow();
  const mayExport = useMay('export.make');
  const state = useLedgerState();
  const { filter, sort, order, page, size } = state;
  const answer = useAnswer(listProjects, { ...filter, sort, order, page, size }, { keepPrevious: true });
  return (
    <div className="ledger-page">
      <div className="ledger-tools">
        <h1>{text('title')}</h1>
        <ViewChoice />
        <span className="ledger-gap" />
        <ScaleChoice />
        {!narrow && <ColumnChoice state={state} />}
        {!narrow && <KeysHelp />}
        <NewProjectButton />
        {mayExport && <ExportButton state={state} total={answer.data?.total} />}
      </div>
      <FilterBar />
      <Loaded of={answer} rows={12}>
        {(found) => <Found answer={found} state={state} narrow={narrow} />}
      </Loaded>
    </div>
  );
}

interface FoundProps {
  readonly answer: LedgerAnswer;
  readonly state: LedgerState;
  readonly narrow: boolean;
}

function Found({ answer, state, narrow }: FoundProps) {
  const columns = useColumns(
    state.columns,
    inOrder(answer.amounts).map(({ currency }) => currency),
  );
  if (answer.total === 0) return <Empty state={state} />;
  const open = answer.rows.find(({ id }) => id === state.open);
  return (
    <div className="ledger-found">
      <div className="ledger-beside">
        {narrow ? (
          <LedgerCards rows={answer.rows} />
        ) : (
          <LedgerTable rows={answer.rows} columns={columns} state={state} />
        )}
        {open && !narrow && <LedgerPanel row={open} onClose={() => state.show(undefined)} />}
      </div>
      <LedgerFoot answer={answer} state={state} />
    </div>
  );
}

function Empty({ state }: { readonly state: LedgerState }) {
  const text = useText(ledgerText);
  const mayImport = useMay('import.make');
  if (state.count > 0)
    return (
      <Nothing title={text('empty')}>
        <Button onClick={state.reset}>{text('resetFilters')}</Button>
      </Nothing>
    );
  return (
    <Nothing title={text('emptyLedger')}>{mayImport && <Link to="/imports">{text('importLedger')}</Link>}</Nothing>
  );
}
