import { columnIndex } from '../reading/cell-ref.ts';
import { type Marking, marksByCell } from './marks.ts';
import { escapeXml } from './xml-text.ts';

/** Excel draws comments one by one; past this many the reason column must do. */
const MOST = 2_000;

/** The comment part of a marked sheet and the drawing that Excel wants beside it. */
export function commentParts(marking: Marking): { readonly comments: string; readonly drawing: string } {
  const list: string[] = [];
  const shapes: string[] = [];
  for (const [row, cells] of marksByCell(marking.marks)) {
    for (const [letters, { text }] of cells) {
      if (list.length >= MOST) break;
      list.push(
        `<comment ref="${letters}${row}" authorId="0"><text><t xml:space="preserve">${escapeXml(text)}</t></text></comment>`,
      );
      shapes.push(shapeOf(list.length, row - 1, columnIndex(letters)));
    }
  }
  return {
    comments: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>落地 Luodi</author></authors><commentList>${list.join('')}</commentList></comments>`,
    drawing: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`,
  };
}

const shapeOf = (id: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${1024 + id}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:220pt;height:60pt" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
