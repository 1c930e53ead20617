import { CameraOutlined, CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { type ChosenFile, newFileId } from '../drafts/draft.ts';
import { useText } from '../messages/language.tsx';
import { sizeText } from '../project/size-text.ts';
import { useNarrow } from '../shell/narrow.ts';
import '../sheet.css';
import './files.css';
import { fileText } from './messages.ts';

/** What the server takes, by content; the ending is only a help when choosing. */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.heic,.heif,.xlsx,.docx';
const MOST_BYTES = 20 * 1024 * 1024;

interface FilesFieldProps {
  readonly id?: string;
  readonly value?: readonly ChosenFile[];
  readonly onChange?: (files: readonly ChosenFile[]) => void;
}

/** Takes photographs and chooses files, several of them; one that is too large is said at once and not after a long upload. */
export function FilesField({ id, value = [], onChange }: FilesFieldProps) {
  const text = useText(fileText);
  const narrow = useNarrow();
  const input = useRef<HTMLInputElement>(null);
  const [tooBig, setTooBig] = useState<File>();
  const pick = (camera: boolean): void => {
    if (!input.current) return;
    input.current.accept = camera ? 'image/*' : ACCEPT;
    if (camera) input.current.setAttribute('capture', 'environment');
    else input.current.removeAttribute('capture');
    input.current.click();
  };
  const take = (list: FileList | null): void => {
    const given = [...(list ?? [])];
    setTooBig(given.find(({ size }) => size > MOST_BYTES));
    const fit = given.filter(({ size }) => size <= MOST_BYTES);
    onChange?.([...value, ...fit.map((file) => ({ id: newFileId(), name: file.name, blob: file }))]);
  };
  return (
    <div className="files-field">
      <input
        ref={input}
        type="file"
        multiple
        className="file-input"
        accept={ACCEPT}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <div className="files-choose">
        {narrow && (
          <Button icon={<CameraOutlined />} onClick={() => pick(true)}>
            {text('camera')}
          </Button>
        )}
        <Button {...(id ? { id } : {})} icon={<PaperClipOutlined />} onClick={() => pick(false)}>
          {text('choose')}
        </Button>
      </div>
      {value.length > 0 && (
        <ul className="files-chosen" role="status">
          {value.map((file) => (
            <li key={file.id}>
              <Small blob={file.blob} />
              <span className="file-name">{file.name}</span>
              <span className="quiet">{sizeText(file.blob.size)}</span>
              <Button
                icon={<CloseOutlined />}
                type="text"
                aria-label={text('remove', { name: file.name })}
                onClick={() => onChange?.(value.filter((it) => it.id !== file.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {tooBig && (
        <p role="alert" className="said-wrong">
          {text('tooBig', { name: tooBig.name, size: sizeText(tooBig.size) })}
        </p>
      )}
    </div>
  );
}

/** A picture from this device's memory; a kind that the browser cannot draw is a name alone. */
function Small({ blob }: { readonly blob: Blob }) {
  if (!/^image\/(jpeg|png|webp)$/.test(blob.type)) return <PaperClipOutlined aria-hidden />;
  const show = (image: HTMLImageElement | null): (() => void) => {
    const href = URL.createObjectURL(blob);
    if (image) image.src = href;
    return () => URL.revokeObjectURL(href);
  };
  return <img ref={show} alt="" />;
}
