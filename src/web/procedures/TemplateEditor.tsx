import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { putTemplate } from '../../contract/procedure-templates.ts';
import { useAct } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { ownProblem } from '../problem.ts';
import { useNarrow } from '../shell/narrow.ts';
import { useActKey } from '../sending.ts';
import { useRefusal } from '../words.ts';
import type { Listed } from './planning.ts';
import {
  type Draft,
  type DraftLine,
  draftOf,
  freshDraftLine,
  raised,
  readyToSend,
  without,
} from './template-editing.ts';
import { TemplateLineFields } from './TemplateLineFields.tsx';
import { Circles, TemplateMap } from './TemplateShown.tsx';
import { templateText } from './template-messages.ts';
import './procedures.css';

interface TemplateEditorProps {
  readonly of?: Listed;
  readonly version: number;
  readonly onClose: () => void;
}

/** A list is edited with its drawing beside it; who waits for each other is said as one types. Saving makes a version. */
export function TemplateEditor({ of, version, onClose }: TemplateEditorProps) {
  const text = useText(templateText);
  const pick = usePick();
  const say = useRefusal();
  const narrow = useNarrow();
  const { message } = App.useApp();
  const act = useAct(putTemplate);
  const { key, failed } = useActKey();
  const [draft, setDraft] = useState<Draft>(() => draftOf(of));
  const [lacks, setLacks] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const setLine = (id: string, change: Partial<DraftLine>) =>
    set({ lines: draft.lines.map((line) => (line.id === id ? { ...line, ...change } : line)) });
  const save = () => {
    const ready = readyToSend(draft, of);
    setLacks(ready === undefined);
    if (!ready) return;
    act.mutate(
      { input: ready, ifMatch: version, idempotencyKey: key },
      {
        onSuccess: (saved) => {
          void message.success(text('saved', { version: saved.version }));
          onClose();
        },
        onError: failed,
      },
    );
  };
  const problem = act.error && ownProblem(act.error);
  const field = (label: string, name: 'id' | 'zh' | 'en' | 'reason', disabled = false) => (
    <label>
      {label}
      <Input
        value={draft[name]}
        disabled={disabled}
        maxLength={100}
        onChange={({ target }) => set({ [name]: target.value })}
      />
    </label>
  );
  return (
    <Drawer
      open
      size={narrow ? '100%' : 1080}
      title={of ? text('editTitle', { name: pick(of) }) : text('newTitle')}
      onClose={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button type="primary" loading={act.isPending} onClick={save}>
            {text('save')}
          </Button>
        </div>
      }
    >
      {problem && <FormProblem title={say(problem)} />}
      {lacks && <FormProblem title={text('required')} />}
      <div className="template-line-grid">
        {field(text('name'), 'zh')}
        {field(text('nameEn'), 'en')}
        {field(text('id'), 'id', of !== undefined)}
        {field(text('reason'), 'reason')}
      </div>
      <Circles lines={draft.lines} />
      {!narrow && <TemplateMap lines={draft.lines} />}
      {draft.lines.map((line) => (
        <TemplateLineFields
          key={line.id}
          line={line}
          others={draft.lines}
          onChange={(change) => setLine(line.id, change)}
          onRemove={() => set({ lines: without(draft.lines, line.id) })}
          onUp={() => set({ lines: raised(draft.lines, line.id) })}
        />
      ))}
      <Button onClick={() => set({ lines: [...draft.lines, freshDraftLine()] })}>{text('add')}</Button>
    </Drawer>
  );
}
