import { Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listTenants, whoAmI } from '../../contract/session.ts';
import { useAnswer } from '../answer.ts';
import type { Me } from '../me.tsx';
import { useText } from '../messages/language.tsx';
import { keyOf } from '../queries.ts';
import { SignInForm } from '../sign-in/SignInForm.tsx';
import { Loaded } from '../states.tsx';
import { shellText } from './messages.ts';
import '../sign-in/sign-in.css';

/** The session has ended while a page was open: whoever was here signs in above it and finds what was typed as it was. */
export function SignInAgain({ was }: { readonly was: Me }) {
  const text = useText(shellText);
  const queries = useQueryClient();
  const tenants = useAnswer(listTenants, {}, { staleTime: 60_000 });
  const [open, setOpen] = useState(false);
  const goOn = () => {
    const now = queries.getQueryData<Me | null>(keyOf(whoAmI, {}));
    // Another person must not find here what was shown to, and typed by, the one before.
    if (now?.person.id === was.person.id) void queries.invalidateQueries();
    else window.location.assign('/');
  };
  return (
    <Modal
      open
      closable={false}
      footer={null}
      title={text('signInAgain')}
      mask={{ closable: false }}
      keyboard={false}
      zIndex={1500}
      afterOpenChange={setOpen}
    >
      <p>{text('signInAgainWhy', { name: was.person.name })}</p>
      <Loaded of={tenants} rows={4}>
        {(answer) => open && <SignInForm tenants={answer.tenants} onDone={goOn} />}
      </Loaded>
    </Modal>
  );
}
