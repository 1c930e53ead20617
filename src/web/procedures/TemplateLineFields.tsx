import { Button, Input, Select } from 'antd';
import { LIMIT_KINDS } from '../../domain/procedures/template.ts';
import { UNIT_POSTS } from '../../domain/regime/who.ts';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { useWords } from '../words.ts';
import type { DraftLine } from './template-editing.ts';
import { templateText } from './template-messages.ts';

interface TemplateLineFieldsProps {
  readonly line: DraftLine;
  readonly others: readonly DraftLine[];
  readonly onChange: (change: Partial<DraftLine>) => void;
  readonly onRemove: () => void;
  readonly onUp: () => void;
}

/** One procedure of a list while it is edited. */
export function TemplateLineFields({ line, others, onChange, onRemove, onUp }: TemplateLineFieldsProps) {
  const text = useText(templateText);
  const pick = usePick();
  const { duties } = useWords();
  return (
    <fieldset className="plan-line" aria-label={line.zh || text('line')}>
      <div className="template-line-grid">
        <label>
          {text('line')}
          <Input value={line.zh} maxLength={100} onChange={({ target }) => onChange({ zh: target.value })} />
        </label>
        <label>
          {text('lineEn')}
          <Input value={line.en} maxLength={100} onChange={({ target }) => onChange({ en: target.value })} />
        </label>
        <label>
          {text('department')}
          <Input
            value={line.department.zh}
            maxLength={100}
            onChange={({ target }) => onChange({ department: { zh: target.value, en: target.value } })}
          />
        </label>
        <div>
          <label htmlFor={`unit-of-${line.id}`}>{text('unit')}</label>
          <UnitSelect
            id={`unit-of-${line.id}`}
            {...(line.unit ? { value: line.unit } : {})}
            onChange={(unit) => onChange({ unit, post: null })}
          />
        </div>
        <div>
          <label htmlFor={`post-of-${line.id}`}>{text('post')}</label>
          <Select
            id={`post-of-${line.id}`}
            allowClear
            value={line.post}
            onChange={(post) => onChange({ post: post ?? null, ...(post ? { unit: null } : {}) })}
            options={UNIT_POSTS.map((value) => ({ value, label: duties.post[value] }))}
          />
        </div>
        <div>
          <label htmlFor={`limit-of-${line.id}`}>{text('limit')}</label>
          <Select
            id={`limit-of-${line.id}`}
            value={line.limit}
            onChange={(limit) => onChange({ limit })}
            options={LIMIT_KINDS.map((value) => ({ value, label: text(value) }))}
          />
        </div>
        <div>
          <label htmlFor={`after-of-${line.id}`}>{text('after')}</label>
          <Select
            id={`after-of-${line.id}`}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={[...line.after]}
            onChange={(after: string[]) => onChange({ after })}
            options={others
              .filter(({ id }) => id !== line.id)
              .map((it) => ({ value: it.id, label: pick(it) || it.id }))}
          />
        </div>
        <label>
          {text('papers')}
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={line.papers}
            onChange={({ target }) => onChange({ papers: target.value })}
          />
        </label>
      </div>
      <div className="tools">
        <Button size="small" onClick={onUp}>
          {text('up')}
        </Button>
        <Button size="small" danger onClick={onRemove}>
          {text('remove')}
        </Button>
      </div>
    </fieldset>
  );
}
