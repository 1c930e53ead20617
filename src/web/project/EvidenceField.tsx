import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import '../sheet.css';
import { useText } from '../messages/language.tsx';
import { actText } from './act-messages.ts';
import { sizeText } from './size-text.ts';

/** What the server takes, by content; the ending is only a help when choosing. */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.xlsx,.docx';
const MOST_BYTES = 20 * 1024 * 1024;

interface EvidenceFieldProps {
  readonly id?: string;
  readonly value?: File;
  readonly onChange?: (file: File | undefined) => void;
}

/** Chooses one file; a file that is too large is said at once and not after a long upload. */
export function EvidenceField({ id, value, onChange }: EvidenceFieldProps) {
  const text = useText(actText);
  const input = useRef<HTMLInputElement>(null);
  const [tooBig, setTooBig] = useState<File>();
  return (
    <div>
      <input
        ref={input}
        type="file"
        className="file-input"
        accept={ACCEPT}
        onChange={(event) => {
          const file = event.target.files?.[0];
          const big = file !== undefined && file.size > MOST_BYTES;
          setTooBig(big ? file : undefined);
          onChange?.(big ? undefined : file);
          event.target.value = '';
        }}
      />
      <Button {...(id ? { id } : {})} icon={<PaperClipOutlined />} onClick={() => input.current?.click()}>
        {text('choose')}
      </Button>
      {value && (
        <p role="status">
          {text('chosen', { name: value.name })} <span className="quiet">{sizeText(value.size)}</span>
        </p>
      )}
      {tooBig && (
        <p role="alert" className="said-wrong">
          {text('tooBig', { name: tooBig.name, size: sizeText(tooBig.size) })}
        </p>
      )}
    </div>
  );
}
