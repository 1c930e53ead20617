import { DownloadOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { readEvidence } from '../../contract/evidence.ts';
import { hrefOf } from '../call.ts';
import { useText } from '../messages/language.tsx';
import { Claims } from './Claims.tsx';
import type { ShownFile } from './FileGrid.tsx';
import { fileText } from './messages.ts';
import { pictureHref } from './picture.ts';

interface ViewerProps {
  readonly files: readonly ShownFile[];
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

/** One file large: the copy drawn by the server, when it was received and what its device claims, and the way to the original. */
export function Viewer({ files, at, onMove, onClose }: ViewerProps) {
  const text = useText(fileText);
  const file = files[at];
  useEffect(() => {
    const hear = ({ key }: KeyboardEvent): void => {
      const to = key === 'ArrowLeft' ? at - 1 : key === 'ArrowRight' ? at + 1 : at;
      if (to !== at && files[to]) onMove(to);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [at, files, onMove]);
  if (!file) return null;
  return (
    <Modal
      open
      title={file.fileName}
      width="min(1040px, calc(100vw - 16px))"
      footer={null}
      closable={{ 'aria-label': text('close') }}
      onCancel={onClose}
      className="file-viewer"
    >
      <figure>
        {pictureHref(file) ? (
          <img key={file.id} src={pictureHref(file)} alt={file.fileName} />
        ) : (
          <p className="quiet file-no-preview">{text('noPreview')}</p>
        )}
        <div className="file-steps">
          <Button icon={<LeftOutlined />} disabled={at === 0} onClick={() => onMove(at - 1)}>
            {text('previous')}
          </Button>
          <span className="quiet">{text('of', { n: at + 1, all: files.length })}</span>
          <Button icon={<RightOutlined />} disabled={at === files.length - 1} onClick={() => onMove(at + 1)}>
            {text('next')}
          </Button>
        </div>
        <figcaption>
          <Claims file={file} />
          <a href={hrefOf(readEvidence, { id: file.id })} download={file.fileName}>
            <DownloadOutlined aria-hidden /> {text('original')}
          </a>
        </figcaption>
      </figure>
    </Modal>
  );
}
