import { LIMITS } from './limits.ts';
import { ReadingStopped } from './refusals.ts';
import { decodeCellText, decodeEntities, type XmlReader } from './xml-scan.ts';

/**
 * Reads xl/sharedStrings.xml: the texts of the workbook by their index. The runs of a rich text are joined; the phonetic
 * guides beside it (rPh) are not part of it.
 */
export class SharedStrings implements XmlReader {
  readonly texts: string[] = [];
  private current = '';
  private inText = false;
  private inPhonetic = false;

  open(xml: string, from: number, to: number): void {
    const length = to - from;
    if (length === 1 && xml.charCodeAt(from) === 116)
      this.inText = !this.inPhonetic; // t
    else if (length === 2 && xml.startsWith('si', from)) this.current = '';
    else if (length === 3 && xml.startsWith('rPh', from)) this.inPhonetic = true;
  }

  close(xml: string, from: number, to: number): void {
    const length = to - from;
    if (length === 1 && xml.charCodeAt(from) === 116) this.inText = false;
    else if (length === 3 && xml.startsWith('rPh', from)) this.inPhonetic = false;
    else if (length === 2 && xml.startsWith('si', from)) {
      this.texts.push(decodeCellText(this.current));
      if (this.texts.length > LIMITS.sharedStrings) throw new ReadingStopped('too-many-cells', { limit: LIMITS.cells });
    }
  }

  text(xml: string, from: number, to: number, literal: boolean): void {
    if (!this.inText) return;
    const piece = xml.slice(from, to);
    this.current += literal ? piece : decodeEntities(piece);
  }
}
