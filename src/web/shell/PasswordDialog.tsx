import { useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import { changePassword, whoAmI } from '../../contract/session.ts';
import { useAct } from '../answer.ts';
import { useMe } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import { shellText } from './messages.ts';

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(shellText);
  const refusal = useRefusal();
  const { person } = useMe();
  const [form] = Form.useForm<Passwords>();
  const first = useRef<InputRef>(null);
  const [done, setDone] = useState(false);
  const queries = useQueryClient();
  const act = useAct(changePassword);
  const submit = ({ current, next }: Passwords) =>
    act.mutate(
      { input: { current, next } },
      {
        onSuccess: () => {
          setDone(true);
          void queries.invalidateQueries({ queryKey: [whoAmI.path] });
        },
      },
    );
  const must = { required: true, message: text('required') };
  return (
    <Modal
      open
      title={text(person.mustChangePassword ? 'firstPassword' : 'changePassword')}
      okText={text('confirm')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onCancel={onClose}
      afterOpenChange={(open) => open && first.current?.focus()}
      onOk={() => (done ? onClose() : form.submit())}
    >
      {done ? (
        <p role="status">{text('passwordChanged')}</p>
      ) : (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
          {act.error && <Alert type="error" showIcon title={refusal(act.error)} className="form-problem" />}
          <input type="text" autoComplete="username" hidden readOnly value={person.name} />
          <Form.Item name="current" label={text('currentPassword')} rules={[must]}>
            <Input.Password ref={first} autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="next"
            label={text('newPassword')}
            extra={text('newPasswordRule')}
            rules={[must, { min: 10, message: text('newPasswordRule') }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={text('repeatPassword')}
            dependencies={['next']}
            rules={[
              must,
              ({ getFieldValue }) => ({
                validator: (_, again) =>
                  !again || again === getFieldValue('next')
                    ? Promise.resolve()
                    : Promise.reject(new Error(text('passwordsDiffer'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
