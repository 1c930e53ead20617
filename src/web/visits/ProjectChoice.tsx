import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { listProjects } from '../../contract/projects.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { visitsText } from './messages.ts';

interface ProjectChoiceProps {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (id: string | undefined) => void;
  /** The project that is chosen already, which no search has brought up. */
  readonly known?: { readonly id: string; readonly name: string } | null;
}

/** A field for a project, found by a few letters; goes into a Form.Item as it is. */
export function ProjectChoice({ id, value, onChange, known }: ProjectChoiceProps) {
  const text = useText(visitsText);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useAnswer(listProjects, { q, size: 20 }, { enabled: q !== '', keepPrevious: true });
  const rows = q === '' ? [] : (found.data?.rows ?? []);
  const [picked, setPicked] = useState(known);
  const options = [...(picked && !rows.some((row) => row.id === picked.id) ? [picked] : []), ...rows];
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={text('projectHint')}
      notFoundContent={text(found.error ? 'projectUnheard' : q === '' ? 'projectHint' : 'projectNone')}
      value={value ?? null}
      options={options.map((row) => ({ value: row.id, label: row.name }))}
      onChange={(next: string | null) => {
        setPicked(options.find((row) => row.id === next) ?? null);
        onChange?.(next ?? undefined);
      }}
    />
  );
}
