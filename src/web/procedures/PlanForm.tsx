import { Alert, App, Button, Checkbox, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { listTemplates } from '../../contract/procedure-templates.ts';
import { planProcedures } from '../../contract/project-procedures.ts';
import { circlesIn } from '../../domain/procedures/own-template.ts';
import { LIMIT_KINDS, type LimitKind } from '../../domain/procedures/template.ts';
import { useAct, useAnswer } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { useLanguage, usePick, useText } from '../messages/language.tsx';
import { useNarrow } from '../shell/narrow.ts';
import { Loaded } from '../states.tsx';
import { useActKey } from '../sending.ts';
import { useRefusal, useWords } from '../words.ts';
import type { Procedure } from './ClockShown.tsx';
import { proceduresText } from './messages.ts';
import './procedures.css';
import { freshLine, fromTemplate, type Listed, type PlanLine, sent, withUnit } from './planning.ts';
import { templateText } from './template-messages.ts';

interface PlanFormProps {
  readonly projectId: string;
  /** What the project has; it is not offered again, and may be waited for. */
  readonly had: readonly Pick<Procedure, 'id' | 'key' | 'title' | 'state'>[];
  readonly onClose: () => void;
}

/** The list of a project type, to leave out, add and change before it is planned, all of it or none. */
export function PlanForm(props: PlanFormProps) {
  const answer = useAnswer(listTemplates, {});
  return <Loaded of={answer}>{({ templates }) => <Plan {...props} templates={templates} />}</Loaded>;
}

function Plan({ projectId, had, onClose, templates }: PlanFormProps & { readonly templates: readonly Listed[] }) {
  const words = useText(templateText);
  const { matters } = useWords();
  const text = useText(proceduresText);
  const pick = usePick();
  const say = useRefusal();
  const narrow = useNarrow();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const act = useAct(planProcedures);
  const live = had.filter(({ state }) => state !== 'dropped' && state !== 'refused');
  const { key, failed } = useActKey();
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [lines, setLines] = useState<readonly PlanLine[]>(() =>
    fromTemplate(templates[0]?.lines ?? [], live, language),
  );
  const [lacks, setLacks] = useState(false);
  const set = (at: string, change: Partial<PlanLine>) =>
    setLines((all) => all.map((line) => (line.key === at ? { ...line, ...change } : line)));
  const choices = [
    ...live.map(({ id, title }) => ({ value: id, label: title })),
    ...lines.map(({ key: value, title }) => ({ value, label: title })),
  ];
  const limits: Readonly<Record<LimitKind, string>> = {
    local: text('local'),
    special: text('special'),
    followed: text('followedLimit'),
  };
  const wanted = lines.filter((line) => line.wanted);
  const titles = new Map(wanted.map((line) => [line.key, line.title]));
  const circles = circlesIn(wanted.map((line) => ({ id: line.key, after: line.after }))).map((group) =>
    group.map((id) => titles.get(id) ?? '').join(matters.leaf.and),
  );
  const send = () => {
    const ready = sent(lines);
    setLacks(ready === undefined);
    if (!ready) return;
    const templateVersion = templates.find(({ id }) => id === template)?.version ?? null;
    act.mutate(
      {
        input: { id: projectId, template, templateVersion, lines: ready, toMeeting: circles.length > 0 },
        idempotencyKey: key,
      },
      {
        onSuccess: ({ ids }) => {
          void message.success(text('saved', { n: ids.length }));
          onClose();
        },
        onError: failed,
      },
    );
  };
  return (
    <Drawer
      open
      size={narrow ? '100%' : 640}
      title={text('planTitle')}
      onClose={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button type="primary" loading={act.isPending} onClick={send}>
            {text('save')}
          </Button>
        </div>
      }
    >
      {act.error && <FormProblem title={say(act.error)} />}
      {circles.map((named) => (
        <Alert key={named} type="warning" showIcon title={words('circle', { named })} />
      ))}
      {lacks && <FormProblem title={text('unitMissing')} />}
      <Form layout="vertical" requiredMark={false} disabled={act.isPending}>
        <Form.Item label={text('template')} htmlFor="plan-template">
          <Select
            id="plan-template"
            value={template}
            onChange={(value) => {
              setTemplate(value);
              setLines(fromTemplate(templates.find(({ id }) => id === value)?.lines ?? [], live, language));
            }}
            options={templates.map((it) => ({ value: it.id, label: pick(it) }))}
          />
        </Form.Item>
        {lines.map((line) => (
          <fieldset key={line.key} className="plan-line" aria-label={line.title || text('name')}>
            <div className="plan-line-head">
              <Checkbox
                aria-label={`${text('include')} ${line.title}`}
                checked={line.wanted}
                onChange={({ target }) => set(line.key, { wanted: target.checked })}
              />
              <Input
                aria-label={text('name')}
                maxLength={100}
                value={line.title}
                onChange={({ target }) => set(line.key, { title: target.value })}
              />
            </div>
            {line.wanted && (
              <>
                {line.department && <p className="quiet">{text('departmentOf', { department: line.department })}</p>}
                <Form.Item label={text('unit')} htmlFor={`unit-${line.key}`}>
                  <UnitSelect
                    id={`unit-${line.key}`}
                    {...(line.unit ? { value: line.unit } : {})}
                    onChange={(unit) => setLines((all) => withUnit(all, line, unit))}
                  />
                </Form.Item>
                <Form.Item label={text('limitOf')} htmlFor={`limit-${line.key}`}>
                  <Select
                    id={`limit-${line.key}`}
                    value={line.limit}
                    onChange={(limit) => set(line.key, { limit })}
                    options={LIMIT_KINDS.map((value) => ({ value, label: limits[value] }))}
                  />
                </Form.Item>
                <Form.Item label={text('after')} htmlFor={`after-${line.key}`}>
                  <Select
                    id={`after-${line.key}`}
                    mode="multiple"
                    showSearch={{ optionFilterProp: 'label' }}
                    value={[...line.after]}
                    onChange={(after) => set(line.key, { after })}
                    options={choices.filter(({ value }) => value !== line.key)}
                  />
                </Form.Item>
              </>
            )}
          </fieldset>
        ))}
        <Button onClick={() => setLines((all) => [...all, freshLine()])}>{text('add')}</Button>
      </Form>
    </Drawer>
  );
}
