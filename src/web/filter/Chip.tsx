import { DownOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { type ReactNode, useRef, useState } from 'react';

interface ChipProps {
  readonly label: string;
  readonly on: boolean;
  readonly children: ReactNode;
}

/** A button that says what it filters by and opens the choices below it; Esc closes them and comes back. */
export function Chip({ label, on, children }: ChipProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  return (
    <span
      ref={place}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        arrow={false}
        content={children}
        getPopupContainer={() => place.current ?? document.body}
        destroyOnHidden
      >
        <Button ref={button} size="small" className={on ? 'chip chip-on' : 'chip'} aria-expanded={open}>
          {label} <DownOutlined aria-hidden />
        </Button>
      </Popover>
    </span>
  );
}
