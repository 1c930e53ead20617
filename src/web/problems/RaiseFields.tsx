import { Checkbox, Form, Input, Select } from 'antd';
import { PROBLEM_CLASSES } from '../../domain/matter/problem.ts';
import { FilesField } from '../files/FilesField.tsx';
import { fileText } from '../files/messages.ts';
import { useText } from '../messages/language.tsx';
import { ProjectChoice } from '../visits/ProjectChoice.tsx';
import { useWords } from '../words.ts';
import { problemsText } from './messages.ts';

interface RaiseFieldsProps {
  /** On a phone what is needed stands on the first page, and what may be said besides on the second. */
  readonly page: 'first' | 'second' | 'both';
  readonly project: { readonly id: string; readonly name: string } | null;
}

/** What is asked of a problem: five fields a page at most. */
export function RaiseFields({ page, project }: RaiseFieldsProps) {
  const text = useText(problemsText);
  const files = useText(fileText);
  const { matters } = useWords();
  const must = { required: true, message: text('required') };
  return (
    <>
      <div hidden={page === 'second'}>
        <Form.Item name="title" label={text('what')} rules={[{ ...must, whitespace: true }]}>
          <Input maxLength={200} placeholder={text('whatHint')} />
        </Form.Item>
        <Form.Item name="class" label={text('class')} rules={[must]}>
          <Select options={PROBLEM_CLASSES.map((value) => ({ value, label: matters.class[value] }))} />
        </Form.Item>
        <Form.Item name="projectId" label={text('project')}>
          <ProjectChoice known={project} />
        </Form.Item>
        <Form.Item name="files" label={text('photos')} {...(page === 'both' ? { extra: files('rule') } : {})}>
          <FilesField />
        </Form.Item>
        <Form.Item name="urgent" valuePropName="checked">
          <Checkbox>{text('urgent')}</Checkbox>
        </Form.Item>
      </div>
      <div hidden={page === 'first'}>
        <Form.Item name="note" label={text('note')}>
          <Input.TextArea rows={4} maxLength={2000} showCount />
        </Form.Item>
      </div>
    </>
  );
}
