import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useNarrow } from './shell/narrow.ts';
import './sheet.css';

interface FormDrawerProps {
  readonly title: ReactNode;
  /** How wide on a desk; a phone gives it the whole screen. */
  readonly size: number;
  readonly cancel: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form beside the page. Neither a click beside it nor Esc throws away what was typed; the cross and 取消 do. */
export function FormDrawer({ title, size, cancel, submit, busy, onSubmit, onClose, children }: FormDrawerProps) {
  const narrow = useNarrow();
  return (
    <Drawer
      open
      size={narrow ? '100%' : size}
      title={title}
      onClose={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="form-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="primary" loading={busy} onClick={onSubmit}>
            {submit}
          </Button>
        </div>
      }
    >
      {children}
    </Drawer>
  );
}
