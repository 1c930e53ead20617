import { dirname } from 'node:path/posix';
import { budgetOf, inflate } from '../reading/inflate.ts';
import type { Limits } from '../reading/limits.ts';
import { Relations, resolvePart, WorkbookPart } from '../reading/workbook-parts.ts';
import { XmlScanner, type XmlReader } from '../reading/xml-scan.ts';
import { openZip, type ZipEntry } from '../reading/zip.ts';
import { commentParts } from './comments-part.ts';
import type { Marking } from './marks.ts';
import { markSheet, surveySheet } from './sheet-part.ts';
import { markStyles } from './styles-part.ts';
import { type PartToWrite, writeZip } from './zip-write.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS = 'xl/luodi-comments.xml';
const DRAWING = 'xl/luodi-comments.vml';

/**
 * Marks the cells in the user's own workbook: its sheet, its styles and, where the sheet has none yet, comments are touched; every other part is
 * copied as it is. Undefined when the file is built in a way this surgery does not know.
 */
export async function markWorkbook(bytes: Uint8Array, marking: Marking, limits: Limits): Promise<Buffer | undefined> {
  const entries = openZip(bytes, limits);
  const budget = budgetOf(limits);
  const text = async (name: string): Promise<string | undefined> => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    const pieces: Buffer[] = [];
    for await (const piece of inflate(bytes, entry, budget)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  };
  const main = 'xl/workbook.xml';
  const relations = scan((await text('xl/_rels/workbook.xml.rels')) ?? '', new Relations()).all;
  const { sheets } = scan((await text(main)) ?? '', new WorkbookPart());
  const relation = sheets.find((s) => s.name === marking.sheet)?.relation;
  const target = relations.find((r) => r.id === relation)?.target;
  const styleTarget = relations.find((r) => r.type === 'styles')?.target;
  if (target === undefined || styleTarget === undefined) return undefined;
  const [sheetName, styleName] = [resolvePart('xl', target), resolvePart('xl', styleTarget)];
  const [sheetXml, styleXml, types] = [await text(sheetName), await text(styleName), await text('[content_types].xml')];
  if (sheetXml === undefined || styleXml === undefined || types === undefined) return undefined;
  const survey = surveySheet(sheetXml, marking);
  const styles = survey && markStyles(styleXml, survey.styles);
  if (!survey || !styles) return undefined;
  const changed = new Map<string, string>([
    [styleName, styles.xml],
    [sheetName, markSheet(sheetXml, marking, styles, survey.free)],
  ]);
  await addComments(changed, sheetName, types, marking, text);
  return writeZip(partsOf(entries, changed, bytes));
}

function scan<R extends XmlReader>(xml: string, reader: R): R {
  const scanner = new XmlScanner(reader);
  scanner.feed(xml);
  scanner.end();
  return reader;
}

/** A sheet with comments of its own keeps them; the reasons then stand in their column only. */
async function addComments(
  changed: Map<string, string>,
  sheetName: string,
  types: string,
  marking: Marking,
  text: (name: string) => Promise<string | undefined>,
): Promise<void> {
  const sheet = changed.get(sheetName) ?? '';
  if (/<legacyDrawing\b/.test(sheet) || !/<worksheet\b/.test(sheet)) return;
  const relsName = `${dirname(sheetName)}/_rels/${sheetName.slice(sheetName.lastIndexOf('/') + 1)}.rels`;
  const rels =
    (await text(relsName)) ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="/${target}"/>`;
  const { comments, drawing } = commentParts(marking);
  changed.set(COMMENTS, comments);
  changed.set(DRAWING, drawing);
  changed.set(
    relsName,
    withinRoot(
      rels,
      'Relationships',
      link('luodiComments', 'comments', COMMENTS) + link('luodiDrawing', 'vmlDrawing', DRAWING),
    ),
  );
  const kinds = `<Override PartName="/${COMMENTS}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`;
  const vml = /Extension="vml"/i.test(types)
    ? ''
    : '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  changed.set('[content_types].xml', withinRoot(types, 'Types', vml + kinds));
  changed.set(sheetName, withDrawing(sheet));
}

const withinRoot = (xml: string, root: string, added: string): string => {
  const open = xml.replace(new RegExp(`<${root}\\b([^>]*?)/>`), `<${root}$1></${root}>`);
  return open.replace(`</${root}>`, () => `${added}</${root}>`);
};

/** The schema fixes the order of a worksheet's elements: legacyDrawing comes before these. */
const AFTER_DRAWING =
  /<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function withDrawing(sheet: string): string {
  const named = /xmlns:r=/.test(sheet) ? sheet : sheet.replace(/<worksheet\b/, `<worksheet xmlns:r="${OFFICE}"`);
  return named.replace(AFTER_DRAWING, (next) => `<legacyDrawing r:id="luodiDrawing"/>${next}`);
}

function partsOf(
  entries: ReadonlyMap<string, ZipEntry>,
  changed: ReadonlyMap<string, string>,
  bytes: Uint8Array,
): PartToWrite[] {
  const parts: PartToWrite[] = [];
  for (const [key, entry] of entries) {
    const content = changed.get(key);
    parts.push(
      content === undefined
        ? { name: entry.name, entry, from: bytes }
        : { name: entry.name, content: Buffer.from(content, 'utf8') },
    );
  }
  for (const [name, content] of changed)
    if (!entries.has(name)) parts.push({ name, content: Buffer.from(content, 'utf8') });
  return parts;
}
