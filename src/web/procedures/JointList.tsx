import { App, Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { decideJoint, listJoint } from '../../contract/procedure-desk.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { useAct, useAnswer } from '../answer.ts';
import { useAsOf } from '../as-of.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { ProjectLink } from '../project/ProjectLink.tsx';
import { Loaded, Nothing } from '../states.tsx';
import { useRefusal, useWords } from '../words.ts';
import { ClockLine } from './ClockShown.tsx';
import { deskText } from './desk-messages.ts';

type Group = ReplyOf<typeof listJoint>['waiting'][number];

/** 联席会议 (DS-1): procedures that wait for each other, in groups; one decision lets a whole group go on together. */
export function JointList() {
  const text = useText(deskText);
  const { sent, changed } = useAsOf();
  const [asking, setAsking] = useState<Group>();
  const answer = useAnswer(listJoint, sent);
  return (
    <Loaded of={answer}>
      {({ waiting, decided, mayDecide }) =>
        waiting.length + decided.length === 0 ? (
          <Nothing title={text('noJoint')}>{text('noJointHint')}</Nothing>
        ) : (
          <>
            <h2>
              {text('waiting')} <span className="quiet">{waiting.length}</span>
            </h2>
            {waiting.map((group) => (
              <OneGroup key={group.circle} group={group}>
                {mayDecide && !changed && (
                  <Button type="primary" onClick={() => setAsking(group)}>
                    {text('decide')}
                  </Button>
                )}
              </OneGroup>
            ))}
            {decided.length > 0 && <h2>{text('decided')}</h2>}
            {decided.map((group) => (
              <OneGroup key={group.circle} group={group} />
            ))}
            {asking && <DecideForm group={asking} onClose={() => setAsking(undefined)} />}
          </>
        )
      }
    </Loaded>
  );
}

function OneGroup({ group, children }: { readonly group: Group; readonly children?: ReactNode }) {
  const text = useText(deskText);
  const { matters } = useWords();
  return (
    <section className="card">
      <h3>
        <ProjectLink {...group.project} />{' '}
        {group.decidedOn && <span className="quiet">{text('decidedOn', { day: group.decidedOn })}</span>}
      </h3>
      <ul className="matter-reasons">
        {group.procedures.map((it) => (
          <li key={it.id}>
            {it.title} · {it.unit.name} · {matters.state.procedure[it.state]} <ClockLine procedure={it} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function DecideForm({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const text = useText(deskText);
  const say = useRefusal();
  const { matters } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct(decideJoint);
  const send = ({ reason }: { reason: string }) =>
    act.mutate(
      { input: { circle: group.circle, reason } },
      {
        onSuccess: ({ procedures }) => {
          void message.success(text('decidedN', { n: procedures }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={text('decideTitle')}
      okText={text('save')}
      cancelText={text('cancel')}
      confirmLoading={act.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {act.error && <FormProblem title={say(act.error)} />}
      <p>
        {text('group', {
          project: group.project.name,
          named: group.procedures.map(({ title }) => title).join(matters.leaf.and),
        })}
      </p>
      <p className="quiet">{text('decideHint')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="reason"
          label={text('reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: text('required') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
