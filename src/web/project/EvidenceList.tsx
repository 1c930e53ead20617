import { PaperClipOutlined } from '@ant-design/icons';
import { readEvidence } from '../../contract/evidence.ts';
import { hrefOf } from '../call.ts';
import type { FactOf } from './missing.ts';
import { sizeText } from './size-text.ts';

/** Evidence files as links to exactly what was given. */
export function EvidenceList({ evidence }: { readonly evidence: FactOf['evidence'] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence-list">
      {evidence.map((file) => (
        <li key={file.id}>
          <a href={hrefOf(readEvidence, { id: file.id })} download={file.fileName} title={`SHA-256 ${file.sha256}`}>
            <PaperClipOutlined aria-hidden /> {file.fileName}
          </a>
          <span className="quiet">{sizeText(file.sizeBytes)}</span>
        </li>
      ))}
    </ul>
  );
}
