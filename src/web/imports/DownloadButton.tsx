import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { errorWorkbook } from '../../contract/imports.ts';
import { download } from '../call.ts';
import { isProblem, type Problem } from '../problem.ts';
import { useRefusal } from '../words.ts';

/** Fetches a file of an import; a slow or failed download is seen where it was asked for. */
export function DownloadButton({ route, id, word }: { route: typeof errorWorkbook; id: string; word: string }) {
  const say = useRefusal();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const fetchIt = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await download(route, { id });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void fetchIt()}>
        {word}
      </Button>
      {problem && (
        <span role="alert" className="said-wrong">
          {say(problem)}
        </span>
      )}
    </>
  );
}
