import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { exportFourTables } from '../../contract/overview.ts';
import { download } from '../call.ts';
import type { Filter } from '../filter/filter-in.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { isProblem, noAnswer, type Problem } from '../problem.ts';
import { Failed } from '../states.tsx';
import { tablesText } from './messages.ts';

/** All four tables as they are filtered, whichever is open; the workbook is the month's book. */
export function ExportTables({ filter }: { readonly filter: Filter }) {
  const text = useText(tablesText);
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const make = async () => {
    setBusy(true);
    const { table: _, ...rest } = filter;
    const failed = await download(exportFourTables, { ...rest, lang: language })
      .then(() => undefined)
      .catch((error: unknown) => (isProblem(error) ? error : noAnswer()));
    setBusy(false);
    setProblem(failed);
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={busy} title={text('exportAll')} onClick={() => void make()}>
        {text('export')}
      </Button>
      {problem && (
        <Modal open title={text('export')} footer={null} onCancel={() => setProblem(undefined)}>
          <Failed problem={problem} />
        </Modal>
      )}
    </>
  );
}
