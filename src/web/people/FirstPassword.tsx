import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../messages/language.tsx';
import { peopleText } from './messages.ts';
import type { Handed } from './person.ts';

/** A password that nobody can see again: it goes only when the person says that it was handed over. */
export function FirstPassword({ handed, onClose }: { readonly handed: Handed; readonly onClose: () => void }) {
  const text = useText(peopleText);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Without https there is no clipboard; the password can still be selected and typed.
    await navigator.clipboard?.writeText(handed.password).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <Modal
      open
      title={text('passwordTitle')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {text('done')}
        </Button>
      }
    >
      <p>{text('passwordWhat', { name: handed.name, login: handed.login })}</p>
      <p className="first-password">
        <code>{handed.password}</code>
        <Button size="small" onClick={() => void copy()}>
          {text(copied ? 'copied' : 'copy')}
        </Button>
      </p>
    </Modal>
  );
}
