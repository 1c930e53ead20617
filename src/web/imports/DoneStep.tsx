import { Link } from '@tanstack/react-router';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { undoImport } from '../../contract/imports.ts';
import { useAct } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import { importText } from './messages.ts';
import { OtherSheets } from './OtherSheets.tsx';
import type { Import } from './rail.ts';

/** What was written, the ways to see it, and the way back. */
export function DoneStep({ it }: { readonly it: Import }) {
  const text = useText(importText);
  if (it.state === 'undone') return <Alert type="info" showIcon title={text('undone')} />;
  if (it.state === 'discarded') return <Alert type="info" showIcon title={text('discarded')} />;
  const fresh = it.summary?.fresh ?? 0;
  const same = it.summary?.same ?? 0;
  const errors = it.summary?.errors ?? 0;
  // Every row is written, the same, wrong, or left out because of its name.
  const duplicates = (it.summary?.projects ?? 0) - fresh - same - errors;
  return (
    <div className="card import-done">
      <p className="import-done-title">
        ✓ {fresh > 0 ? text('committed', { n: fresh }) : text('nothingNew', { n: same })}
      </p>
      {fresh > 0 && same > 0 && <p className="quiet">{text('committedSame', { n: same })}</p>}
      {errors > 0 && <p className="quiet">{text('leftOutErrors', { n: errors })}</p>}
      {duplicates > 0 && <p className="quiet">{text('leftOutDuplicates', { n: duplicates })}</p>}
      {it.summary && <OtherSheets summary={it.summary} />}
      <p className="import-done-ways">
        <Link to="/projects" search={{ importId: it.id }}>
          {text('seeLedger')}
        </Link>
        <Link to="/four-tables" search={{ importId: it.id }}>
          {text('seeTables')}
        </Link>
      </p>
      {it.may.undo ? <Undo it={it} /> : <p className="quiet">{text('notUndoable')}</p>}
    </div>
  );
}

function Undo({ it }: { readonly it: Import }) {
  const text = useText(importText);
  const say = useRefusal();
  const [asking, setAsking] = useState(false);
  const undo = useAct(undoImport);
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {text('undo')}
      </Button>
      <Modal
        open={asking}
        title={text('undoAsk', { name: it.fileName })}
        okText={text('yesUndo')}
        okButtonProps={{ danger: true }}
        cancelText={text('no')}
        confirmLoading={undo.isPending}
        onCancel={() => setAsking(false)}
        onOk={() => undo.mutate({ input: { id: it.id } }, { onSuccess: () => setAsking(false) })}
      >
        <p>{text('undoWhat', { n: it.summary?.fresh ?? 0 })}</p>
        {undo.error && <Alert type="error" showIcon title={say(undo.error)} />}
      </Modal>
    </>
  );
}
