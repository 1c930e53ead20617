import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../messages/language.tsx';
import { shellText } from './messages.ts';

const PasswordDialog = lazy(() => import('./PasswordDialog.tsx').then((m) => ({ default: m.PasswordDialog })));

/** Whoever was given a first password can do nothing before choosing their own. */
export function FirstPassword() {
  const text = useText(shellText);
  const [open, setOpen] = useState(true);
  return (
    <div role="alert" className="state">
      <p className="state-title">{text('firstPassword')}</p>
      <p>{text('firstPasswordWhy')}</p>
      <Button type="primary" onClick={() => setOpen(true)}>
        {text('changePassword')}
      </Button>
      {open && (
        <Suspense>
          <PasswordDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
