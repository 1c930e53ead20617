import { Button, Input } from 'antd';
import { useState } from 'react';
import { VISIT_KINDS } from '../../domain/visit.ts';
import { DayPicker } from '../DayPicker.tsx';
import { useChoices } from '../choices.ts';
import { useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import { visitsText } from './messages.ts';
import { useVisitFilter } from './visits.ts';

/** What the list is narrowed by, all of it in the address. */
export function VisitTools() {
  const text = useText(visitsText);
  const { names } = useWords();
  const { filter, narrowed, set, reset } = useVisitFilter();
  const units = useChoices().data?.units ?? [];
  return (
    <div className="tools visits-tools" role="group" aria-label={text('filters')}>
      <select
        className="native-select"
        aria-label={text('kind')}
        value={filter.kind?.[0] ?? ''}
        onChange={(event) => set({ kind: event.target.value || undefined })}
      >
        <option value="">{text('allKinds')}</option>
        {VISIT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {names.visitKind[kind]}
          </option>
        ))}
      </select>
      <select
        className="native-select"
        aria-label={text('unit')}
        value={filter.unit?.[0] ?? ''}
        onChange={(event) => set({ unit: event.target.value || undefined })}
      >
        <option value="">{text('allUnits')}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {(['from', 'until'] as const).map((edge) => (
        <DayPicker
          key={edge}
          aria-label={text(edge)}
          placeholder={text(edge)}
          allowClear
          value={filter[edge]}
          onChange={(day) => set({ [edge]: day })}
        />
      ))}
      <Find key={filter.q ?? ''} q={filter.q ?? ''} onFind={(q) => set({ q: q || undefined })} />
      {narrowed && (
        <Button type="link" onClick={reset}>
          {text('reset')}
        </Button>
      )}
    </div>
  );
}

function Find({ q, onFind }: { readonly q: string; readonly onFind: (q: string) => void }) {
  const text = useText(visitsText);
  const [typed, setTyped] = useState(q);
  return (
    <Input.Search
      className="visits-find"
      aria-label={text('find')}
      placeholder={text('findHint')}
      allowClear
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(value) => onFind(value.trim())}
    />
  );
}
