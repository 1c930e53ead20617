import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { InputOf, Route } from '../contract/route.ts';
import { download } from './call.ts';
import { isProblem, noAnswer, type Problem } from './problem.ts';
import { Failed } from './states.tsx';

interface ExportFileProps<T extends Route> {
  readonly route: T;
  readonly input: InputOf<T>;
  readonly label: string;
  /** Title of the dialog that tells why no file came; a failure must not pass by in a corner. */
  readonly failed: string;
  readonly disabled?: boolean;
}

/** Fetches a file that the server makes of what is shown. */
export function ExportFile<T extends Route>({ route, input, label, failed, disabled = false }: ExportFileProps<T>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const make = async () => {
    setBusy(true);
    setProblem(
      await download(route, input)
        .then(() => undefined)
        .catch((error: unknown) => (isProblem(error) ? error : noAnswer())),
    );
    setBusy(false);
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={busy} disabled={disabled} onClick={() => void make()}>
        {label}
      </Button>
      {problem && (
        <Modal open title={failed} footer={null} onCancel={() => setProblem(undefined)}>
          <Failed problem={problem} />
        </Modal>
      )}
    </>
  );
}
