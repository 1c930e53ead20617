import { FileOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { z } from 'zod';
import { type EvidenceShape, showThumbnail } from '../../contract/evidence.ts';
import { hrefOf } from '../call.ts';
import { useText } from '../messages/language.tsx';
import { sizeText } from '../project/size-text.ts';
import './files.css';
import { fileText } from './messages.ts';
import { Viewer } from './Viewer.tsx';

export type ShownFile = z.output<typeof EvidenceShape>;

/** Files as small pictures or names; one that is chosen is shown large, with what is known and what is claimed of it. */
export function FileGrid({ files }: { readonly files: readonly ShownFile[] }) {
  const text = useText(fileText);
  const [open, setOpen] = useState<number>();
  if (files.length === 0) return null;
  return (
    <>
      <ul className="file-grid">
        {files.map((file, n) => (
          <li key={file.id}>
            <button type="button" aria-label={text('open', { name: file.fileName })} onClick={() => setOpen(n)}>
              {file.pictured ? (
                <img src={hrefOf(showThumbnail, { id: file.id })} alt="" loading="lazy" />
              ) : (
                <FileOutlined aria-hidden />
              )}
              <span className="file-name">{file.fileName}</span>
              <span className="quiet">
                {sizeText(file.sizeBytes)}
                {file.doubts.length > 0 && <span aria-hidden> ⚠</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && <Viewer files={files} at={open} onMove={setOpen} onClose={() => setOpen(undefined)} />}
    </>
  );
}
