import { momentText } from '../format.ts';
import type { ShownFile } from '../files/FileGrid.tsx';
import { fileText } from '../files/messages.ts';
import { useText } from '../messages/language.tsx';
import { matterText } from './messages.ts';

/** That a file was added, among the moves of a matter. */
export function FileLine({ file: { fileName, by, post, at } }: { readonly file: ShownFile }) {
  const text = useText(matterText);
  const files = useText(fileText);
  return (
    <li>
      <p>
        <strong>{files('added')}</strong> {by && (post ? text('by', { name: by, post }) : by)}{' '}
        <span className="quiet">{momentText(at)}</span>
      </p>
      <p>{fileName}</p>
    </li>
  );
}
