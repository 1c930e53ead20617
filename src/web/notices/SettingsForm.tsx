import { Alert, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { setNoticeSettings, showNoticeSettings } from '../../contract/notices.ts';
import { MOST_LEAD_DAYS } from '../../domain/notices/notice.ts';
import { useAct } from '../answer.ts';
import { call } from '../call.ts';
import { useFieldFaults } from '../field-faults.ts';
import { useText } from '../messages/language.tsx';
import { isProblem, type Problem } from '../problem.ts';
import { useRefusal } from '../words.ts';
import { noticeText } from './messages.ts';
import { type Settings, settingsOf, type TypedSettings, typedOf } from './settings.ts';

export function SettingsForm({ settings }: { readonly settings: Settings }) {
  const text = useText(noticeText);
  const say = useRefusal();
  const faultsOf = useFieldFaults();
  const [form] = Form.useForm<TypedSettings>();
  const set = useAct(setNoticeSettings);
  const [version, setVersion] = useState(settings.version);
  const [problem, setProblem] = useState<Problem>();
  const byMail = Form.useWatch('byMail', form);
  const must = { required: true, message: text('required') };
  const time = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: text('timeForm') };
  const send = async (typed: TypedSettings) => {
    setProblem(undefined);
    try {
      setVersion((await set.mutateAsync({ ifMatch: version, input: settingsOf(typed) })).version);
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.reason === 'changed-meanwhile') {
        const now = await call(showNoticeSettings, {});
        setVersion(now.version);
        form.setFieldsValue(typedOf(now));
      }
      setProblem(error);
      form.setFields(faultsOf(error) as never);
    }
  };
  return (
    <Form
      form={form}
      className="card notice-settings"
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={typedOf(settings)}
      onValuesChange={() => set.reset()}
      onFinish={(typed) => void send(typed)}
    >
      {problem && (
        <Alert
          className="form-problem"
          type="error"
          showIcon
          title={problem.reason === 'changed-meanwhile' ? text('changed') : say(problem)}
        />
      )}
      <h2>{text('mail')}</h2>
      {!settings.mail && <p className="quiet">{text('mailOff')}</p>}
      <Form.Item name="byMail" valuePropName="checked">
        <Checkbox>{text('byMail')}</Checkbox>
      </Form.Item>
      <Form.Item
        name="mailAddress"
        label={text('mailAddress')}
        rules={[...(byMail ? [{ ...must, whitespace: true }] : []), { type: 'email', message: text('notMail') }]}
      >
        <Input type="email" autoComplete="email" maxLength={254} />
      </Form.Item>
      <Form.Item name="language" label={text('language')}>
        <Select
          options={[
            { value: 'zh-CN', label: text('zh') },
            { value: 'en', label: text('en') },
          ]}
        />
      </Form.Item>
      <Form.Item name="leadDays" label={text('lead')} extra={text('leadHint')} rules={[must]}>
        <InputNumber min={0} max={MOST_LEAD_DAYS} precision={0} suffix={text('leadDays')} style={{ width: 200 }} />
      </Form.Item>
      <h2>{text('quiet')}</h2>
      <div className="notice-times">
        <Form.Item name="from" label={text('from')} rules={[must, time]}>
          <Input className="notice-time" maxLength={5} autoComplete="off" />
        </Form.Item>
        <Form.Item name="to" label={text('to')} rules={[must, time]}>
          <Input className="notice-time" maxLength={5} autoComplete="off" />
        </Form.Item>
      </div>
      <p className="quiet">{text('timeHint')}</p>
      <Form.Item name="restDays" valuePropName="checked">
        <Checkbox>{text('restDays')}</Checkbox>
      </Form.Item>
      <Form.Item name="urgentBreaks" valuePropName="checked">
        <Checkbox>{text('urgentBreaks')}</Checkbox>
      </Form.Item>
      <span className="tools">
        <Button type="primary" htmlType="submit" loading={set.isPending}>
          {text('save')}
        </Button>
        <span role="status">{set.isSuccess ? `✓ ${text('saved')}` : ''}</span>
      </span>
    </Form>
  );
}
