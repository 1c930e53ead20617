import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { removeRobot, reviseRobot, testRobot } from '../../contract/robots.ts';
import { useAct } from '../answer.ts';
import { momentText } from '../format.ts';
import { FormProblem } from '../FormProblem.tsx';
import { useText } from '../messages/language.tsx';
import { useRefusal, useWords } from '../words.ts';
import { robotText } from './messages.ts';
import type { Robot } from './robot.ts';

/** One robot: where it speaks, what became of what it was to say, and a test that shows the chat's own answer. */
export function RobotCard({ robot, onEdit }: { readonly robot: Robot; readonly onEdit: () => void }) {
  const text = useText(robotText);
  const say = useRefusal();
  const { notices } = useWords();
  const test = useAct(testRobot);
  const revise = useAct(reviseRobot);
  const remove = useAct(removeRobot);
  const [removing, setRemoving] = useState(false);
  const { id, name, kind, unit, host, paused, freeAt, lastAnswer, version, problem, sent, waiting, failed } = robot;
  const fault = test.error ?? revise.error;
  return (
    <section className="card" aria-label={name}>
      <h2>{name}</h2>
      <p>
        {[
          notices.robot[kind],
          unit?.name ?? text('everything'),
          host,
          paused ? `✕ ${text('paused')}` : `✓ ${text('on')}`,
        ].join(' · ')}
      </p>
      <p className="quiet">{text('numbers', { sent, waiting, failed })}</p>
      {freeAt !== null && <p className="quiet">{text('resting', { at: momentText(freeAt) })}</p>}
      {problem !== null && <p className="quiet">{text('problem', { problem })}</p>}
      {lastAnswer !== null && test.data === undefined && (
        <p className="quiet">
          {text('lastAnswer')} <code>{lastAnswer}</code>
        </p>
      )}
      {fault && <FormProblem title={say(fault)} />}
      {test.data && (
        <Alert
          className="form-problem"
          role="status"
          showIcon
          type={test.data.taken ? 'success' : 'error'}
          title={text(test.data.taken ? 'taken' : 'refused', { answer: test.data.answer })}
        />
      )}
      <div className="tools">
        <Button size="small" loading={test.isPending} onClick={() => test.mutate({ input: { id } })}>
          {text('test')}
        </Button>
        <Button size="small" onClick={onEdit}>
          {text('revise')}
        </Button>
        <Button
          size="small"
          loading={revise.isPending}
          onClick={() => revise.mutate({ ifMatch: version, input: { id, paused: !paused } })}
        >
          {text(paused ? 'resume' : 'pause')}
        </Button>
        <Button size="small" danger onClick={() => setRemoving(true)}>
          {text('remove')}
        </Button>
      </div>
      <Modal
        open={removing}
        title={text('removeAsk', { name })}
        okText={text('remove')}
        okButtonProps={{ danger: true }}
        cancelText={text('cancel')}
        confirmLoading={remove.isPending}
        onCancel={() => setRemoving(false)}
        onOk={() => remove.mutate({ ifMatch: version, input: { id } })}
      >
        <p>{text('removeWhat')}</p>
        {remove.error && <FormProblem title={say(remove.error)} />}
      </Modal>
    </section>
  );
}
