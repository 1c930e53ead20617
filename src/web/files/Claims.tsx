import { momentText } from '../format.ts';
import { useText } from '../messages/language.tsx';
import { Signed } from '../verdict.tsx';
import type { ShownFile } from './FileGrid.tsx';
import { fileText } from './messages.ts';

/** The server's time as a fact, and apart from it what the device claims, with a word of warning where that is doubtful. */
export function Claims({ file: { at, by, post, claims, doubts, sha256 } }: { readonly file: ShownFile }) {
  const text = useText(fileText);
  const { takenAt, changedAt, offset, gpsDay, latitude, longitude, device, program } = claims;
  const place = latitude === undefined || longitude === undefined ? undefined : `${latitude}, ${longitude}`;
  const rows = [
    ['takenAt', claimed(takenAt, offset)],
    ['changedAt', claimed(changedAt, offset)],
    ['place', place],
    ['gpsDay', gpsDay],
    ['device', device],
    ['program', program],
  ] as const;
  const said = rows.filter(([, value]) => value !== undefined);
  return (
    <div className="file-claims">
      <p>
        {text('received')} <strong>{momentText(at)}</strong>
        {by && <span> {text('receivedBy', { name: [by, post].filter(Boolean).join(' · ') })}</span>}
      </p>
      {said.length === 0 ? (
        <p className="quiet">{text('claimsNone')}</p>
      ) : (
        <section aria-label={text('claims')}>
          <p className="quiet">{text('claims')}</p>
          <dl>
            {said.map(([name, value]) => (
              <div key={name}>
                <dt>{text(name)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {doubts.map((doubt) => (
        <p key={doubt}>
          <Signed light="yellow">{text(`doubt_${doubt}`)}</Signed>
        </p>
      ))}
      <p className="quiet file-hash">
        {text('hash')} <code>{sha256}</code>
      </p>
    </div>
  );
}

/** As the device wrote it, with the zone it names; never turned into our own. */
const claimed = (time: string | undefined, offset: string | undefined): string | undefined =>
  time === undefined ? undefined : [time.replace('T', ' '), offset && `(UTC${offset})`].filter(Boolean).join(' ');
