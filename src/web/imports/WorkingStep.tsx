import { Alert, Button, Progress } from 'antd';
import { Link } from '@tanstack/react-router';
import { count } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { DiscardButton } from './DiscardButton.tsx';
import { importText } from './messages.ts';
import { type Import, percentDone } from './rail.ts';
import { useFileRefusal } from './refusal.ts';

/** Reading or writing goes on in the background; how far it is. */
export function WorkingStep({ it }: { readonly it: Import }) {
  const text = useText(importText);
  const { done, of } = it.progress;
  const percent = percentDone(it.progress);
  const title = it.state === 'reading' ? text('reading', { name: it.fileName }) : text('committing');
  return (
    <div className="card" role="status">
      <p>{title}</p>
      <Progress percent={percent ?? 0} status="active" showInfo={percent !== undefined} aria-label={title} />
      {done !== undefined && of !== undefined && of > 0 && (
        <p className="quiet digits">{text('progress', { done: count(done), of: count(of) })}</p>
      )}
      <p className="quiet">{text('leave')}</p>
      {it.state === 'reading' && <DiscardButton id={it.id} />}
    </div>
  );
}

/** The file is not taken: why, and what its owner can do. */
export function RefusedStep({ it }: { readonly it: Import }) {
  const text = useText(importText);
  const { refusals } = useWords();
  const say = useFileRefusal();
  return (
    <Alert
      type="error"
      showIcon
      title={text('refusedTitle')}
      description={it.refusal ? say(it.refusal) : refusals['went-wrong']}
      action={
        <Link to="/imports">
          <Button>{text('another')}</Button>
        </Link>
      }
    />
  );
}
