import { Form, Select } from 'antd';
import { listDecisions } from '../../contract/decisions.ts';
import { useAnswer } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { factorsText } from './messages.ts';

/** 一事一议: the decision of a meeting about the project that takes the demand up, where there is one already. */
export function DecisionField({ projectId }: { readonly projectId: string }) {
  const text = useText(factorsText);
  const { data, isLoading } = useAnswer(listDecisions, { project: projectId, size: 100 });
  return (
    <Form.Item name="decision" label={text('decision')} extra={text('decisionHint')}>
      <Select
        allowClear
        loading={isLoading}
        options={(data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form.Item>
  );
}
