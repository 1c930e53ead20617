import { Link } from '@tanstack/react-router';
import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react';
import { listProjects } from '../../contract/projects.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { orNone } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Failed } from '../states.tsx';
import { StageTag } from '../verdict.tsx';
import { shellText } from './messages.ts';

/** Ctrl+K: a few letters lead to the project. Enter opens the first that matches; arrows go through the others. */
export function ProjectSearch({ onClose }: { readonly onClose: () => void }) {
  const text = useText(shellText);
  const input = useRef<InputRef>(null);
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { sent } = useAsOf();
  const found = useAnswer(listProjects, { ...sent, q, size: 8 }, { enabled: q !== '', keepPrevious: true });
  const rows = q === '' ? [] : (found.data?.rows ?? []);
  const total = q === '' ? 0 : (found.data?.total ?? 0);
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') all[Math.min(at + 1, all.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? all[at - 1] : input.current)?.focus();
    else if (event.key === 'Enter' && at < 0 && !found.isPlaceholderData) all[0]?.click();
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      title={text('search')}
      width={640}
      style={{ top: 64 }}
      afterOpenChange={(open) => open && input.current?.focus()}
      modalRender={(dialog) => (
        <div role="presentation" onKeyDown={onKeyDown}>
          {dialog}
        </div>
      )}
    >
      <Input
        ref={input}
        type="search"
        aria-label={text('searchHint')}
        placeholder={text('searchHint')}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.error && q !== '' ? <Failed problem={found.error} retry={() => void found.refetch()} /> : null}
      <ul ref={list} className="search-results" aria-busy={found.isPlaceholderData}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/projects/$id" params={{ id: row.id }} onClick={onClose}>
              <span className="search-result-name">{row.name}</span>
              <span className="quiet">{orNone(row.investor?.name)}</span>
              <StageTag stage={row.stage} />
            </Link>
          </li>
        ))}
        {total > rows.length && (
          <li>
            <Link to="/projects" search={{ q }} onClick={onClose}>
              {text('searchAll', { n: total })}
            </Link>
          </li>
        )}
      </ul>
      <p className="quiet" role="status">
        {q === '' ? text('searchStart') : found.data?.total === 0 ? text('searchNone', { q }) : text('searchKeys')}
      </p>
    </Modal>
  );
}
