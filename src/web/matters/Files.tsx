import { App, Button } from 'antd';
import { useState } from 'react';
import { listFiles } from '../../contract/evidence.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import type { ChosenFile } from '../drafts/draft.ts';
import { draftText } from '../drafts/messages.ts';
import { useOutbox } from '../drafts/outbox.tsx';
import { FileGrid } from '../files/FileGrid.tsx';
import { FilesField } from '../files/FilesField.tsx';
import { fileText } from '../files/messages.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import type { Problem } from '../problem.ts';
import { Loaded } from '../states.tsx';
import { useRefusal } from '../words.ts';

interface FilesProps {
  readonly matter: string;
  /** What the matter is called, for what waits on this device. */
  readonly title: string;
}

/** The files of a matter of whatever kind, and a way to add to them for whoever takes part in it. */
export function Files({ matter, title }: FilesProps) {
  const text = useText(fileText);
  const { changed } = useAsOf();
  const answer = useAnswer(listFiles, { id: matter });
  const [adding, setAdding] = useState(false);
  return (
    <section className="card" aria-label={text('files')}>
      <h2>{text('files')}</h2>
      <Loaded of={answer} rows={2}>
        {({ files, hidden, may }) => (
          <>
            <FileGrid files={files} />
            {files.length === 0 && hidden === 0 && <p className="quiet">{text('none')}</p>}
            {hidden > 0 && <p className="quiet">{text('hidden', { n: hidden })}</p>}
            {may.attach && !changed && !adding && (
              <Button size="small" className="files-add" onClick={() => setAdding(true)}>
                {text('add')}
              </Button>
            )}
            {adding && <Adding matter={matter} title={title} onClose={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Adding({ matter, title, onClose }: FilesProps & { readonly onClose: () => void }) {
  const text = useText(fileText);
  const drafted = useText(draftText);
  const say = useRefusal();
  const { message } = App.useApp();
  const { submit, sending } = useOutbox();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await submit({ kind: 'files', title, files, target: { matterId: matter } });
    setBusy(false);
    if (outcome.state === 'refused') return setProblem(outcome.problem);
    if (outcome.state === 'kept') void message.info(drafted('kept'));
    return onClose();
  };
  return (
    <div className="files-adding">
      {problem && <FormProblem title={say(problem)} />}
      <FilesField value={files} onChange={setFiles} />
      <p className="quiet">{text('rule')}</p>
      <div className="tools">
        <Button onClick={onClose}>{text('cancel')}</Button>
        <Button type="primary" loading={busy} disabled={files.length === 0} onClick={() => void send()}>
          {busy ? text('adding', { percent: Math.round((sending?.share ?? 0) * 100) }) : text('addNow')}
        </Button>
      </div>
    </div>
  );
}
