import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { addLand } from '../../contract/land.ts';
import { listProjects } from '../../contract/projects.ts';
import { useAct, useAnswer } from '../answer.ts';
import { FormProblem } from '../FormProblem.tsx';
import { usePick, useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import type { Review } from './MakeList.tsx';
import { exitsText } from './messages.ts';

interface Typed {
  readonly kind: string;
  readonly projectId: string;
  readonly reason: string;
}

/** Puts on the list what no rule finds: low efficiency, seen on the spot. */
export function AddLand({ reviews }: { readonly reviews: readonly Review[] }) {
  const text = useText(exitsText);
  const pick = usePick();
  const [adding, setAdding] = useState(false);
  const kinds = reviews.flatMap(({ regime, byHand }) =>
    byHand.map((kind) => ({ value: `${regime} ${kind.id}`, label: pick(kind) })),
  );
  if (kinds.length === 0) return null;
  return (
    <>
      <Button onClick={() => setAdding(true)}>{text('add')}</Button>
      {adding && <AddDialog kinds={kinds} onClose={() => setAdding(false)} />}
    </>
  );
}

interface AddDialogProps {
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  readonly onClose: () => void;
}

function AddDialog({ kinds, onClose }: AddDialogProps) {
  const text = useText(exitsText);
  const say = useRefusal();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useAnswer(listProjects, { q, size: 20 }, { enabled: q !== '', keepPrevious: true });
  const rows = q === '' ? [] : (found.data?.rows ?? []);
  const act = useAct(addLand);
  const must = [{ required: true, whitespace: true, message: text('required') }];
  const send = ({ kind, projectId, reason }: Typed) => {
    const [regime = '', id = ''] = kind.split(' ');
    const name = rows.find((row) => row.id === projectId)?.name ?? '';
    act.mutate(
      { input: { regime, kind: id, projectId, reason } },
      {
        onSuccess: () => {
          void message.success(text('added', { name }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={text('addTitle')}
      okText={text('confirm')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{text('addHint')}</p>
      {act.error && <FormProblem title={say(act.error)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={kinds.length === 1 ? { kind: kinds[0]?.value } : {}}
        onFinish={send}
      >
        <Form.Item name="kind" label={text('kind')} rules={must}>
          <Select options={[...kinds]} />
        </Form.Item>
        <Form.Item name="projectId" label={text('project')} rules={must}>
          <Select
            showSearch={{ filterOption: false, onSearch: setTyped }}
            placeholder={text('chooseProject')}
            notFoundContent={null}
            loading={found.isFetching}
            options={rows.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit.name}` }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={text('reason')} rules={must}>
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
