import { useNavigate } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { listProjects } from '../../contract/projects.ts';
import { useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { useText } from '../messages/language.tsx';
import { orNone } from '../format.ts';
import { Failed } from '../states.tsx';
import { StageTag } from '../verdict.tsx';
import { shellText } from './messages.ts';

/** Ctrl+K: a few letters lead to the project. The first line that matches is chosen, so that Enter suffices. */
export function ProjectSearch({ onClose }: { readonly onClose: () => void }) {
  const text = useText(shellText);
  const listId = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const q = useDeferredValue(typed.trim());
  const { sent } = useAsOf();
  const found = useAnswer(listProjects, { ...sent, q, size: 8 }, { enabled: q !== '', keepPrevious: true });
  const rows = q === '' ? [] : (found.data?.rows ?? []);
  const total = q === '' ? 0 : (found.data?.total ?? 0);
  const last = total > rows.length ? rows.length : rows.length - 1;
  const open = (index: number) => {
    const row = rows[index];
    if (row) void navigate({ to: '/projects/$id', params: { id: row.id } });
    else if (total > rows.length) void navigate({ to: '/projects', search: { q } });
    else return;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') open(at);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, last));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <Modal open onCancel={onClose} footer={null} title={text('search')} width={640} style={{ top: 64 }}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={rows.length > 0 ? `${listId}-${at}` : undefined}
        aria-label={text('searchHint')}
        placeholder={text('searchHint')}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.error && q !== '' ? <Failed problem={found.error} retry={() => void found.refetch()} /> : null}
      <ul id={listId} role="listbox" aria-label={text('search')} className="search-results">
        {rows.map((row, index) => (
          <li
            key={row.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseEnter={() => setAt(index)}
            onClick={() => open(index)}
          >
            <span className="search-result-name">{row.name}</span>
            <span className="quiet">{orNone(row.investor?.name)}</span>
            <StageTag stage={row.stage} />
          </li>
        ))}
        {total > rows.length && (
          <li
            id={`${listId}-${rows.length}`}
            role="option"
            aria-selected={at === rows.length}
            onMouseEnter={() => setAt(rows.length)}
            onClick={() => open(rows.length)}
          >
            {text('searchAll', { n: total })}
          </li>
        )}
      </ul>
      <p className="quiet" role="status">
        {q === '' ? text('searchStart') : found.data?.total === 0 ? text('searchNone', { q }) : text('searchKeys')}
      </p>
    </Modal>
  );
}
