import { Button, Checkbox, Drawer, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { inviteCompany } from '../../contract/company-access.ts';
import type { InputOf } from '../../contract/route.ts';
import { addDays } from '../../domain/day.ts';
import { useAct } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { DayPicker } from '../DayPicker.tsx';
import { useFieldFaults } from '../field-faults.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { isProblem, ownProblem, type Problem } from '../problem.ts';
import { useNarrow } from '../shell/narrow.ts';
import { useRefusal } from '../words.ts';
import '../matters/matters.css';
import { accessText } from './access-messages.ts';

type Typed = Omit<InputOf<typeof inviteCompany>, 'id'> & { readonly by: 'link' | 'account' };
type Made = { readonly token: string | null; readonly password: string | null; readonly login?: string };

const HALF_A_YEAR = 180;

/** Lets somebody of the company in; the link or the first password is shown once, to be handed over. */
export function InviteForm({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const text = useText(accessText);
  const say = useRefusal();
  const narrow = useNarrow();
  const { today } = useAsOf();
  const faultsOf = useFieldFaults();
  const [form] = Form.useForm<Typed>();
  const by = Form.useWatch('by', form) ?? 'link';
  const act = useAct(inviteCompany);
  const [problem, setProblem] = useState<Problem>();
  const [made, setMade] = useState<Made>();
  const must = { required: true, whitespace: true, message: text('required') };
  const send = async ({ by: _, ...typed }: Typed) => {
    setProblem(undefined);
    try {
      const { token, password } = await act.mutateAsync({ input: { ...typed, id: projectId } });
      setMade({ token, password, ...(typed.login ? { login: typed.login } : {}) });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(ownProblem(error));
      form.setFields(faultsOf(error) as never);
    }
  };
  return (
    <Drawer
      open
      size={narrow ? '100%' : 460}
      title={text('invite')}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{text(made ? 'done' : 'cancel')}</Button>
          {!made && (
            <Button type="primary" loading={act.isPending} onClick={() => form.submit()}>
              {text('make')}
            </Button>
          )}
        </div>
      }
    >
      {problem && <FormProblem title={say(problem)} />}
      {made ? (
        <>
          <p>{text('handOver')}</p>
          <p className="company-secret">
            <code>
              {made.token ? `${location.origin}/company/enter/${made.token}` : `${made.login} / ${made.password}`}
            </code>
          </p>
        </>
      ) : (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ by: 'link', until: addDays(today, HALF_A_YEAR) }}
          onFinish={(typed) => void send(typed)}
        >
          <Form.Item name="name" label={text('name')} extra={text('nameHint')} rules={[must]}>
            <Input maxLength={50} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="mailAddress"
            label={text('mail')}
            extra={text('mailHint')}
            rules={[{ type: 'email', message: text('notMail') }]}
          >
            <Input type="email" maxLength={254} autoComplete="off" />
          </Form.Item>
          <Form.Item name="by" label={text('how')}>
            <Radio.Group
              options={(['link', 'account'] as const).map((value) => ({ value, label: text(`by_${value}`) }))}
            />
          </Form.Item>
          {by === 'account' ? (
            <Form.Item
              key="login"
              name="login"
              label={text('login')}
              preserve={false}
              rules={[must, { pattern: /^[a-zA-Z0-9._-]{2,40}$/, message: text('loginRule') }]}
            >
              <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
          ) : (
            <>
              <Form.Item key="until" name="until" label={text('until')} rules={[{ ...must, whitespace: false }]}>
                <DayPicker min={today} />
              </Form.Item>
              <Form.Item key="once" name="once" valuePropName="checked" preserve={false}>
                <Checkbox>{text('once')}</Checkbox>
              </Form.Item>
            </>
          )}
        </Form>
      )}
    </Drawer>
  );
}
