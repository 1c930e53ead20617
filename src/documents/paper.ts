/** A paper to be written as a Word document: a title, lines below it, then headings, paragraphs and tables. */
export interface Paper {
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts: readonly PaperPart[];
  /** What the figures rest on, at the end. */
  readonly foot: readonly string[];
  /** Where &P stands the page, where &N how many there are. */
  readonly page: string;
}

export type PaperPart =
  | { readonly heading: string; readonly level: 1 | 2 }
  | { readonly text: string }
  | { readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] };

export interface PaperColumn {
  readonly heading: string;
  /** Its share of the width, against those of the others. */
  readonly width: number;
}
