import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { correctImport, listFields } from '../../contract/imports.ts';
import { useAct, useAnswer } from '../answer.ts';
import { orNone } from '../format.ts';
import { usePick, useText } from '../messages/language.tsx';
import { Rows } from '../rows.tsx';
import { useRefusal } from '../words.ts';
import { corrected, type Import, type Summary } from './rail.ts';
import { readText } from './read-messages.ts';

/** What each column is understood as, on what grounds, and the choice to correct it; then the file is read again. */
export function Columns({ it, summary }: { readonly it: Import; readonly summary: Summary }) {
  const text = useText(readText);
  const pick = usePick();
  const say = useRefusal();
  const [changes, setChanges] = useState<ReadonlyMap<string, string>>(new Map());
  const [remember, setRemember] = useState(true);
  const correct = useAct(correctImport);
  const fields = useAnswer(listFields, {}, { staleTime: Number.POSITIVE_INFINITY }).data?.fields ?? [];
  const options = [
    { value: 'extra', label: text('keepBeside') },
    ...fields.filter(({ id }) => id !== 'extra').map((field) => ({ value: field.id, label: pick(field) })),
  ];
  const filled = summary.columns.filter(({ header, samples }) => header !== '' || samples.length > 0);
  const choose = (column: string, was: string, field: string) => {
    const next = new Map(changes);
    if (field === was) next.delete(column);
    else next.set(column, field);
    setChanges(next);
  };
  return (
    <>
      <Rows
        label={text('columns')}
        rows={filled}
        keyOf={(column) => column.column}
        classOf={(column) =>
          changes.has(column.column) ? 'column-changed' : column.confidence === 'guess' ? 'column-guess' : undefined
        }
        columns={[
          { key: 'column', width: 48, title: text('column'), render: ({ column }) => <code>{column}</code> },
          { key: 'header', kind: 'main', title: text('header'), render: ({ header }) => orNone(header) },
          {
            key: 'samples',
            title: text('samples'),
            render: ({ samples }) => (
              <span className="samples" title={samples.join('\n')}>
                {orNone(samples.join(' | '))}
              </span>
            ),
          },
          {
            key: 'field',
            width: 220,
            title: text('field'),
            render: ({ column, field }) => (
              <Select
                className="column-field"
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={text('fieldOf', { column })}
                value={changes.get(column) ?? field}
                options={options}
                onChange={(next) => choose(column, field, next)}
              />
            ),
          },
          { key: 'unit', title: text('unit'), render: ({ unit }) => orNone(unit) },
          {
            key: 'confidence',
            title: text('confidence'),
            render: ({ confidence }) => (
              <span className={`confidence confidence-${confidence}`}>{text(`confidence-${confidence}`)}</span>
            ),
          },
        ]}
      />
      {filled.length < summary.columns.length && (
        <p className="quiet">{text('emptyColumns', { n: summary.columns.length - filled.length })}</p>
      )}
      {changes.size > 0 && (
        <div className="tools import-apply">
          <Button
            type="primary"
            loading={correct.isPending}
            onClick={() =>
              correct.mutate(
                {
                  ifMatch: it.version,
                  input: { id: it.id, columns: corrected(changes), remember },
                },
                { onSuccess: () => setChanges(new Map()) },
              )
            }
          >
            {text('apply', { n: changes.size })}
          </Button>
          <Checkbox checked={remember} onChange={(event) => setRemember(event.target.checked)}>
            {text('remember')}
          </Checkbox>
        </div>
      )}
      {correct.error && (
        <p role="alert" className="said-wrong">
          {say(correct.error)}
        </p>
      )}
    </>
  );
}
