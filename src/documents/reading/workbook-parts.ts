import { attribute, type XmlReader } from './xml-scan.ts';

export interface SheetPart {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/** Reads xl/workbook.xml: the sheets in their order, and whether dates count from 1904. */
export class WorkbookPart implements XmlReader {
  readonly sheets: SheetPart[] = [];
  from1904 = false;

  open(xml: string, from: number, to: number, end: number): void {
    const name = xml.slice(from, to);
    if (name === 'workbookPr') this.from1904 = /^(1|true|on)$/.test(attribute(xml, to, end, 'date1904') ?? '');
    if (name !== 'sheet') return;
    this.sheets.push({
      name: attribute(xml, to, end, 'name') ?? '',
      relation: attribute(xml, to, end, 'id') ?? '',
      hidden: /hidden/i.test(attribute(xml, to, end, 'state') ?? ''),
    });
  }

  close(): void {
    // everything needed stands in attributes
  }

  text(): void {
    // everything needed stands in attributes
  }
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Reads a .rels part. Relations to places outside the file are left out: nothing outside is ever fetched. */
export class Relations implements XmlReader {
  readonly all: Relation[] = [];

  open(xml: string, from: number, to: number, end: number): void {
    if (xml.slice(from, to) !== 'Relationship') return;
    if (attribute(xml, to, end, 'TargetMode')?.toLowerCase() === 'external') return;
    const type = attribute(xml, to, end, 'Type') ?? '';
    this.all.push({
      id: attribute(xml, to, end, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: attribute(xml, to, end, 'Target') ?? '',
    });
  }

  close(): void {
    // everything needed stands in attributes
  }

  text(): void {
    // everything needed stands in attributes
  }
}

/** The part a relation points to, as its lower-case name in the zip. */
export function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/').toLowerCase();
}
