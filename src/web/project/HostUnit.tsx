import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { setHostUnit } from '../../contract/host-unit.ts';
import { useAsOf } from '../as-of.tsx';
import { orNone } from '../format.ts';
import { FormProblem } from '../FormProblem.tsx';
import { UnitSelect } from '../matters/UnitSelect.tsx';
import { useText } from '../messages/language.tsx';
import { useSending } from '../sending.ts';
import { useRefusal } from '../words.ts';
import { actText } from './act-messages.ts';
import type { Detail } from './missing.ts';
import { sourceText } from './source-messages.ts';

/** 承办单位 (XC-1.1), beside the responsible unit; the office says which it was, and why. */
export function HostUnit({ detail }: { readonly detail: Detail }) {
  const text = useText(sourceText);
  const { changed } = useAsOf();
  const [setting, setSetting] = useState(false);
  const { hostUnit } = detail.project;
  return (
    <>
      {orNone(hostUnit?.name)}{' '}
      {detail.may.revise && !changed && (
        <Button type="link" size="small" onClick={() => setSetting(true)}>
          {text(hostUnit ? 'changeHost' : 'setHost')}
        </Button>
      )}
      {setting && <HostForm detail={detail} onClose={() => setSetting(false)} />}
    </>
  );
}

interface Typed {
  readonly hostUnitId?: string | null;
  readonly reason: string;
}

function HostForm({ detail, onClose }: { readonly detail: Detail; readonly onClose: () => void }) {
  const text = useText(sourceText);
  const acts = useText(actText);
  const say = useRefusal();
  const [form] = Form.useForm<Typed>();
  // As it was when the form was opened: the page behind may learn of changes that this person has not seen.
  const [{ id, version, hostUnit }] = useState(detail.project);
  const { act, send } = useSending(setHostUnit, form, onClose);
  const must = { required: true, message: acts('required') };
  return (
    <Modal
      open
      title={text('hostTitle')}
      okText={acts('save')}
      cancelText={acts('cancel')}
      confirmLoading={act.isPending}
      mask={{ closable: false }}
      keyboard={false}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={act.isPending}
        initialValues={{ hostUnitId: hostUnit?.id }}
        onFinish={({ hostUnitId, reason }: Typed) => send({ id, hostUnitId: hostUnitId ?? null, reason }, version)}
      >
        <Form.Item name="hostUnitId" label={text('hostUnit')} extra={text('hostHint')}>
          <UnitSelect allowClear />
        </Form.Item>
        <Form.Item name="reason" label={text('hostReason')} rules={[{ ...must, whitespace: true, min: 2 }]}>
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
