import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { ChosenFile } from '../drafts/draft.ts';
import { draftText } from '../drafts/messages.ts';
import { useOutbox } from '../drafts/outbox.tsx';
import { FilesField } from '../files/FilesField.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import type { Problem } from '../problem.ts';
import { useRefusal } from '../words.ts';
import { actText } from './act-messages.ts';

/** Adds files to a fact that is not yet judged. */
export function AttachButton({ factId, title }: { readonly factId: string; readonly title: string }) {
  const text = useText(actText);
  const drafted = useText(draftText);
  const say = useRefusal();
  const { message } = App.useApp();
  const { submit, sending } = useOutbox();
  const [open, setOpen] = useState(false);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await submit({ kind: 'files', title, files, target: { factId } });
    setBusy(false);
    if (outcome.state === 'refused') return setProblem(outcome.problem);
    if (outcome.state === 'kept') void message.info(drafted('kept'), 6);
    setFiles([]);
    return setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text('attach')}
      </Button>
      <Modal
        open={open}
        title={text('attach')}
        okText={busy ? text('sending', { percent: Math.round((sending?.share ?? 0) * 100) }) : text('submit')}
        okButtonProps={{ disabled: files.length === 0, loading: busy }}
        cancelText={text('cancel')}
        onOk={() => void send()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {problem && <FormProblem title={say(problem)} />}
        <FilesField value={files} onChange={setFiles} />
        <p className="quiet">{text('evidenceRule')}</p>
      </Modal>
    </>
  );
}
