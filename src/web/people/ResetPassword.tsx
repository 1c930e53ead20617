import { Alert, Modal } from 'antd';
import { resetPassword } from '../../contract/people.ts';
import { useAct } from '../answer.ts';
import { useText } from '../messages/language.tsx';
import { useRefusal } from '../words.ts';
import { peopleText } from './messages.ts';
import type { Handed, Person } from './person.ts';

interface ResetPasswordProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onReset: (handed: Handed) => void;
}

export function ResetPassword({ person, onClose, onReset }: ResetPasswordProps) {
  const text = useText(peopleText);
  const say = useRefusal();
  const reset = useAct(resetPassword);
  return (
    <Modal
      open
      title={text('resetAsk', { name: person.name })}
      okText={text('reset')}
      okButtonProps={{ danger: true }}
      cancelText={text('cancel')}
      confirmLoading={reset.isPending}
      onCancel={onClose}
      onOk={() =>
        reset.mutate(
          { input: { id: person.id } },
          {
            onSuccess: ({ password }) => {
              onReset({ name: person.name, login: person.login ?? '', password });
              onClose();
            },
          },
        )
      }
    >
      <p>{text('resetWhat')}</p>
      {reset.error && <Alert type="error" showIcon title={say(reset.error)} />}
    </Modal>
  );
}
