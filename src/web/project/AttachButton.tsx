import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { attachEvidence } from '../../contract/evidence.ts';
import { listWaitingFacts } from '../../contract/facts.ts';
import { showProject } from '../../contract/projects.ts';
import { upload } from '../call.ts';
import { useText } from '../messages/language.tsx';
import { isProblem, type Problem } from '../problem.ts';
import { useRefusal } from '../words.ts';
import { actText } from './act-messages.ts';
import { EvidenceField } from './EvidenceField.tsx';

/** Adds a file to a fact that is not yet judged. */
export function AttachButton({ factId }: { readonly factId: string }) {
  const text = useText(actText);
  const say = useRefusal();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    if (!file) return;
    setShare(0);
    setProblem(undefined);
    try {
      await upload(attachEvidence, file, { id: factId }, { onProgress: setShare });
      await Promise.all(
        [showProject.path, listWaitingFacts.path].map((path) => queries.invalidateQueries({ queryKey: [path] })),
      );
      setOpen(false);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setShare(undefined);
    }
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text('attach')}
      </Button>
      <Modal
        open={open}
        title={text('attach')}
        okText={share === undefined ? text('submit') : text('sending', { percent: Math.round(share * 100) })}
        okButtonProps={{ disabled: !file, loading: share !== undefined }}
        cancelText={text('cancel')}
        onOk={() => void send()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {problem && (
          <p role="alert" className="said-wrong">
            {say(problem)}
          </p>
        )}
        <EvidenceField {...(file ? { value: file } : {})} onChange={setFile} />
        <p className="quiet">{text('evidenceRule')}</p>
      </Modal>
    </>
  );
}
