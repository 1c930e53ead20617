import { FILLS } from './marks.ts';

/** A workbook's styles with coloured twins of those that marked cells have. */
export interface MarkedStyles {
  readonly xml: string;
  /** The style of a cell that had `style` and is marked so. */
  of(style: number, severity: 'error' | 'check'): number;
  /** Wrapped text for the reason column. */
  readonly reason: number;
}

/**
 * Adds to xl/styles.xml two fills, and for each style that occurs in a marked cell a copy that differs in its fill alone. Undefined when
 * the part is not built as every known program builds it.
 */
export function markStyles(xml: string, used: ReadonlySet<number>): MarkedStyles | undefined {
  const fills = /<fills\b[^>]*>([\s\S]*?)<\/fills>/.exec(xml);
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml);
  if (!fills || !formats) return undefined;
  const fillCount = (fills[1]?.match(/<fill\b/g) ?? []).length;
  const styles = formats[1]?.match(/<xf\b(?:[^>]*\/>|[^>]*[^/]>[\s\S]*?<\/xf>|>[\s\S]*?<\/xf>)/g) ?? [];
  if (styles.length === 0) return undefined;
  const added: string[] = [];
  const twins = new Map<string, number>();
  for (const style of used) {
    for (const [i, severity] of (['error', 'check'] as const).entries()) {
      twins.set(`${style} ${severity}`, styles.length + added.length);
      added.push(filled(styles[style] ?? (styles[0] as string), fillCount + i));
    }
  }
  const reason = styles.length + added.length;
  added.push(
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  );
  const colours = Object.values(FILLS).map(
    (rgb) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const marked = xml
    .replace(fills[0], () => `<fills count="${fillCount + 2}">${fills[1]}${colours.join('')}</fills>`)
    .replace(
      formats[0],
      () => `<cellXfs count="${styles.length + added.length}">${styles.join('')}${added.join('')}</cellXfs>`,
    );
  return { xml: marked, of: (style, severity) => twins.get(`${style} ${severity}`) ?? 0, reason };
}

const filled = (style: string, fill: number): string =>
  style.replace(/\s(fillId|applyFill)="[^"]*"/g, '').replace(/^<xf\b/, `<xf fillId="${fill}" applyFill="1"`);
