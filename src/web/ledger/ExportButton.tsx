import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { exportProjects } from '../../contract/projects.ts';
import { download } from '../call.ts';
import { count } from '../format.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { isProblem, noAnswer, type Problem } from '../problem.ts';
import { useNarrow } from '../shell/narrow.ts';
import { Failed } from '../states.tsx';
import type { LedgerState } from './ledger-state.ts';
import { ledgerText } from './messages.ts';

interface ExportButtonProps {
  readonly state: LedgerState;
  readonly total: number | undefined;
}

/** Exactly what is filtered, in the columns and the order on the screen. */
export function ExportButton({ state, total }: ExportButtonProps) {
  const text = useText(ledgerText);
  const { language } = useLanguage();
  const narrow = useNarrow();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const make = async (format: 'xlsx' | 'csv') => {
    setBusy(true);
    const { filter, sort, order, columns } = state;
    const failed = await download(exportProjects, {
      ...filter,
      sort,
      order,
      columns: [...columns],
      format,
      lang: language,
    })
      .then(() => undefined)
      .catch((error: unknown) => (isProblem(error) ? error : noAnswer()));
    setBusy(false);
    setProblem(failed);
  };
  const n = count(total ?? 0);
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={!total}
        menu={{
          items: [
            { key: 'xlsx', label: text('exportXlsx', { n }), onClick: () => void make('xlsx') },
            { key: 'csv', label: text('exportCsv', { n }), onClick: () => void make('csv') },
          ],
        }}
      >
        <Button
          size="small"
          icon={<DownloadOutlined />}
          loading={busy}
          {...(narrow ? { 'aria-label': text('export') } : {})}
        >
          {narrow ? null : text(busy ? 'exporting' : 'export')}
        </Button>
      </Dropdown>
      {problem && (
        <Modal open title={text('exportFailed')} footer={null} onCancel={() => setProblem(undefined)}>
          <Failed problem={problem} />
        </Modal>
      )}
    </>
  );
}
