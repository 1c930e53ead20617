import sharp from 'sharp';

/** What a camera writes into a photograph. */
export interface Written {
  readonly width?: number;
  readonly height?: number;
  readonly takenAt?: string;
  readonly changedAt?: string;
  readonly offset?: string;
  readonly gpsDay?: string;
  readonly place?: readonly [latitude: number, longitude: number];
  readonly device?: string;
  /** As EXIF counts: 6 is a phone held upright. */
  readonly turned?: number;
  /** Red in the upper left quarter, so that it can be seen which way up it is. */
  readonly corner?: boolean;
}

const degrees = (n: number): string => `${Math.round(Math.abs(n) * 1e6)}/1000000 0/1 0/1`;
const time = (iso: string): string => iso.replace('T', ' ').replaceAll('-', ':').slice(0, 19);

/** A photograph of the test's own making, with what the camera says of it. */
export async function photo(written: Written = {}): Promise<Buffer> {
  const { width = 64, height = 48, takenAt, changedAt, offset, gpsDay, place, device, turned, corner } = written;
  const red = await sharp({ create: { width: width >> 1, height: height >> 1, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer();
  const drawn = sharp({ create: { width, height, channels: 3, background: '#3366aa' } });
  const image = corner ? drawn.composite([{ input: red, left: 0, top: 0 }]) : drawn;
  const given = (tags: Readonly<Record<string, string | undefined>>): Record<string, string> =>
    Object.fromEntries(Object.entries(tags).filter((tag): tag is [string, string] => tag[1] !== undefined));
  return image
    .jpeg({ quality: 90 })
    .withMetadata(turned === undefined ? {} : { orientation: turned })
    .withExif({
      IFD0: given({ Make: device, DateTime: changedAt && time(changedAt) }),
      IFD2: given({ DateTimeOriginal: takenAt && time(takenAt), OffsetTimeOriginal: offset }),
      IFD3: given({
        GPSDateStamp: gpsDay?.replaceAll('-', ':'),
        GPSLatitudeRef: place && (place[0] < 0 ? 'S' : 'N'),
        GPSLatitude: place && degrees(place[0]),
        GPSLongitudeRef: place && (place[1] < 0 ? 'W' : 'E'),
        GPSLongitude: place && degrees(place[1]),
      }),
    })
    .toBuffer();
}
