import { useEffect, useState } from 'react';
import { readEvidence } from '../../contract/evidence.ts';
import { hrefOf } from '../call.ts';
import { Claims } from '../files/Claims.tsx';
import { pictureHref } from '../files/picture.ts';
import { useText } from '../messages/language.tsx';
import type { FactOf } from '../project/missing.ts';
import { sizeText } from '../project/size-text.ts';
import { deskText } from './messages.ts';

type File = FactOf['evidence'][number];

/** The evidence as large as it can be: pictures and PDFs open in place, others through their program. */
export function EvidenceView({ evidence }: { readonly evidence: readonly File[] }) {
  const text = useText(deskText);
  const [chosen, setChosen] = useState(evidence[0]?.id);
  const open = evidence.find(({ id }) => id === chosen) ?? evidence[0];
  if (!open) return <p className="card lacking">▢ {text('noEvidence')}</p>;
  return (
    <section className="card desk-evidence" aria-label={text('evidence')}>
      {evidence.length > 1 && (
        <div className="tools">
          {evidence.map((file) => (
            <button
              key={file.id}
              type="button"
              className="as-link"
              aria-pressed={file.id === open.id}
              onClick={() => setChosen(file.id)}
            >
              {file.fileName}
            </button>
          ))}
        </div>
      )}
      <Shown key={open.id} file={open} />
      <p className="desk-file">
        <a href={hrefOf(readEvidence, { id: open.id })} download={open.fileName}>
          {text('openFile')}
        </a>
        <span className="quiet">
          {open.fileName} {sizeText(open.sizeBytes)}
        </span>
      </p>
    </section>
  );
}

function Shown({ file }: { readonly file: File }) {
  const href = hrefOf(readEvidence, { id: file.id });
  const picture = pictureHref(file);
  if (picture) {
    return (
      <>
        <img src={picture} alt={file.fileName} className="desk-picture" />
        <Claims file={file} />
      </>
    );
  }
  if (file.mediaType === 'application/pdf') return <Pdf href={href} file={file} />;
  return null;
}

/** Fetched first and shown from memory: the server hands files out as downloads, and a frame would only save it. */
function Pdf({ href, file }: { readonly href: string; readonly file: File }) {
  const text = useText(deskText);
  const [shown, setShown] = useState<string>();
  const blocked = useBlockedFrames() || !navigator.pdfViewerEnabled;
  useEffect(() => {
    const gone = new AbortController();
    let made: string | undefined;
    fetch(href, { signal: gone.signal, credentials: 'same-origin' })
      .then(async (response) => {
        if (!response.ok) return;
        made = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: 'application/pdf' }));
        if (!gone.signal.aborted) setShown(made);
      })
      // Without it the link below still leads to the file.
      .catch(() => undefined);
    return () => {
      gone.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [href]);
  if (blocked) return <p className="quiet">{text('cannotShow')}</p>;
  if (!shown) return <p className="quiet">{text('loadingFile', { name: file.fileName })}</p>;
  return <iframe className="desk-pdf" src={shown} title={file.fileName} />;
}

/** A gateway may forbid frames; then the link below is the way, and the reader is told so. */
function useBlockedFrames(): boolean {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    const hear = (event: SecurityPolicyViolationEvent) => {
      if (/^(frame|child|object)-src/.test(event.effectiveDirective)) setBlocked(true);
    };
    document.addEventListener('securitypolicyviolation', hear);
    return () => document.removeEventListener('securitypolicyviolation', hear);
  }, []);
  return blocked;
}
