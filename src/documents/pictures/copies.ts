import sharp from 'sharp';
import { type Copies, DISPLAY_SIDE, MOST_PIXELS, SMALL_SIDE } from './job.ts';

// One file, one thread, nothing kept: the process ends with it.
sharp.cache(false);
sharp.concurrency(1);

/** Draws the picture anew, turned as the camera was held: what was written into it stays behind. Undefined when it cannot be decoded. */
export async function copiesOf(bytes: Uint8Array): Promise<Copies | undefined> {
  try {
    const display = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .resize(DISPLAY_SIDE, DISPLAY_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 80, effort: 3 })
      .toBuffer();
    const small = await sharp(display)
      .resize(SMALL_SIDE, SMALL_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70, effort: 3 })
      .toBuffer();
    return { display, small };
  } catch {
    return undefined;
  }
}
