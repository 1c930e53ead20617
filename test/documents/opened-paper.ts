import { partsOf } from './opened.ts';

const text = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map((found) =>
      (found[1] ?? '\n')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&'),
    )
    .join('');
const each = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>.*?</${tag}>`, 'gs'))].map(([found]) => found);

/** Throws unless every element is closed in its turn; what stands between is text without bare signs. */
function wellFormed(name: string, xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_, end, tag, _attributes, alone) => {
      if (end) {
        const last = open.pop();
        if (last !== tag) throw new Error(`${name}: </${tag}> closes <${last}>`);
      } else if (!alone) open.push(tag);
      return '';
    });
  if (open.length > 0) throw new Error(`${name}: <${open.at(-1)}> stays open`);
  if (/[<>]|&(?!(?:lt|gt|amp|quot|apos|#\d+);)/.test(rest)) throw new Error(`${name}: a sign that is no text`);
}

/** A Word document as a word processor would find it: its paragraphs outside tables, and its tables cell by cell. */
export function openedPaper(bytes: Uint8Array) {
  const parts = partsOf(bytes);
  for (const [name, xml] of parts) wellFormed(name, xml);
  const types = parts.get('[Content_Types].xml') ?? '';
  const untyped = [...parts.keys()].filter(
    (name) => !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${name.split('.').at(-1)}"`),
  );
  const xml = parts.get('word/document.xml') ?? '';
  const footers = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, part]) => part);
  return {
    parts,
    untyped,
    xml,
    footers,
    paragraphs: each(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'w:p')
      .map(text)
      .filter(Boolean),
    tables: each(xml, 'w:tbl').map((table) =>
      each(table, 'w:tr').map((row) => ({
        repeated: row.includes('<w:tblHeader/>'),
        cells: each(row, 'w:tc').map((cell) => each(cell, 'w:p').map(text).join('\n')),
      })),
    ),
  };
}
