import { App, Button, Checkbox, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { raiseProblem } from '../../contract/problems.ts';
import { PROBLEM_CLASSES, type ProblemClass } from '../../domain/matter/problem.ts';
import { useAct } from '../answer.ts';
import { newKey } from '../call.ts';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { usePageSearch } from '../search.ts';
import { useNarrow } from '../shell/narrow.ts';
import { ProjectChoice } from '../visits/ProjectChoice.tsx';
import { useRefusal, useWords } from '../words.ts';
import { problemsText } from './messages.ts';

interface Typed {
  readonly title: string;
  readonly class: ProblemClass;
  readonly projectId?: string;
  readonly urgent?: boolean;
  readonly note?: string;
}

/** Five fields, on a phone as on a desk; what was typed stays until it is taken. */
export function RaiseForm({
  project,
  onClose,
}: {
  readonly project?: { id: string; name: string };
  readonly onClose: () => void;
}) {
  const text = useText(problemsText);
  const say = useRefusal();
  const narrow = useNarrow();
  const { matters } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const faultsOf = useFieldFaults();
  const act = useAct(raiseProblem);
  const [, change] = usePageSearch();
  const [key, setKey] = useState(newKey);
  const must = { required: true, message: text('required') };
  const send = (typed: Typed) =>
    act.mutate(
      { input: typed, idempotencyKey: key },
      {
        onSuccess: ({ id }) => {
          void message.success(text('sent'));
          onClose();
          if (!project) change({ state: 'waiting', open: id });
        },
        onError: (failed) => {
          setKey(newKey());
          form.setFields(faultsOf(failed) as never);
        },
      },
    );
  return (
    <Drawer
      open
      size={narrow ? '100%' : 480}
      title={text('raiseTitle')}
      onClose={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button type="primary" loading={act.isPending} onClick={() => form.submit()}>
            {text('send')}
          </Button>
        </div>
      }
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        disabled={act.isPending}
        initialValues={project ? { projectId: project.id } : {}}
        onFinish={send}
      >
        <Form.Item name="title" label={text('what')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={200} placeholder={text('whatHint')} />
        </Form.Item>
        <Form.Item name="class" label={text('class')} rules={[must]}>
          <Select options={PROBLEM_CLASSES.map((value) => ({ value, label: matters.class[value] }))} />
        </Form.Item>
        <Form.Item name="projectId" label={text('project')}>
          <ProjectChoice known={project ?? null} />
        </Form.Item>
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
        <Form.Item name="urgent" valuePropName="checked">
          <Checkbox>{text('urgent')}</Checkbox>
        </Form.Item>
      </Form>
    </Drawer>
  );
}
