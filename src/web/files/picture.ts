import { readEvidence, showEvidence } from '../../contract/evidence.ts';
import { hrefOf } from '../call.ts';
import type { ShownFile } from './FileGrid.tsx';

/** Where the picture of a file lies; pictures from before there were copies are shown as they came, others not at all. */
export function pictureHref({ id, pictured, mediaType }: ShownFile): string | undefined {
  if (pictured) return hrefOf(showEvidence, { id });
  return /^image\/(jpeg|png|webp)$/.test(mediaType) ? hrefOf(readEvidence, { id }) : undefined;
}
