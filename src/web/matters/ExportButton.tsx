import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import type { InputOf, Route } from '../../contract/route.ts';
import { download } from '../call.ts';
import { useLanguage, useText } from '../messages/language.tsx';
import { isProblem, noAnswer, type Problem } from '../problem.ts';
import { Failed } from '../states.tsx';
import { matterText } from './messages.ts';

interface ExportButtonProps<T extends Route> {
  readonly route: T;
  /** What the list is narrowed by; exactly that leaves the house. */
  readonly asked: Omit<InputOf<T>, 'lang' | 'format'>;
  readonly disabled: boolean;
}

/** The list as it is narrowed, as a workbook or as text. */
export function ExportButton<T extends Route>({ route, asked, disabled }: ExportButtonProps<T>) {
  const text = useText(matterText);
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const make = async (format: 'xlsx' | 'csv') => {
    setBusy(true);
    const failed = await download(route, { ...asked, format, lang: language } as InputOf<T>)
      .then(() => undefined)
      .catch((error: unknown) => (isProblem(error) ? error : noAnswer()));
    setBusy(false);
    setProblem(failed);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={disabled}
        menu={{
          items: [
            { key: 'xlsx', label: text('exportXlsx'), onClick: () => void make('xlsx') },
            { key: 'csv', label: text('exportCsv'), onClick: () => void make('csv') },
          ],
        }}
      >
        <Button icon={<DownloadOutlined />} loading={busy}>
          {text('export')}
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
