import type { AmountField } from './field.ts';
import type { Amount } from './read-amount.ts';
import type { TotalKind } from './label.ts';

/** The figures a heading or total row states. */
export interface Statement {
  readonly row: number;
  readonly label: string;
  readonly count?: number;
  readonly amounts: ReadonlyMap<AmountField, Amount>;
}

export interface Heading {
  readonly text: string;
  readonly style: string;
  readonly rank: number;
  readonly statement: Statement;
  readonly parts: Part[];
  /** Projects under it, at any depth. */
  projects: number;
}

/** What stands directly under a heading: a project, by its amounts, or another heading. */
export type Part = { readonly project: ReadonlyMap<AmountField, Amount> } | { readonly heading: Heading };

/** A total row with the sets of parts it may be the sum of, the likeliest first. */
export interface Claim {
  readonly statement: Statement;
  readonly over: readonly (readonly Part[])[];
}

/**
 * The headings of a ledger as they open and close while its rows go by. A numbered heading closes those of its rank and below; one
 * without a rank takes, where its style first occurs, the place below what is open then, and keeps it.
 */
export class Outline {
  readonly root: Part[] = [];
  readonly claims: Claim[] = [];
  private readonly open: Heading[] = [];
  private readonly ranks = new Map<string, number>();
  private rootMark = 0;
  private projects = 0;
  private readonly marks = new Map<Heading, number>();

  path(): string[] {
    return this.open.map((h) => h.text);
  }

  /** How deep a heading of this style stands. */
  depthOf(style: string, rank: number | undefined): number {
    return rank ?? this.rankOf(style);
  }

  heading(text: string, style: string, rank: number | undefined, statement: Statement): void {
    const depth = this.depthOf(style, rank);
    while ((this.open.at(-1)?.rank ?? -1) >= depth) this.open.pop();
    const heading: Heading = { text, style, rank: depth, statement, parts: [], projects: 0 };
    this.here().push({ heading });
    this.open.push(heading);
    this.claims.push({ statement, over: [heading.parts] });
  }

  private rankOf(style: string): number {
    const known = this.ranks.get(style);
    if (known !== undefined) return known;
    const rank = (this.open.at(-1)?.rank ?? -0.5) + 0.5;
    this.ranks.set(style, rank);
    return rank;
  }

  project(amounts: ReadonlyMap<AmountField, Amount>): void {
    this.here().push({ project: amounts });
    for (const heading of this.open) heading.projects += 1;
    this.projects += 1;
  }

  private here(): Part[] {
    return this.open.at(-1)?.parts ?? this.root;
  }

  /**
   * After an empty row, headings that already hold as many projects as they state are complete: what follows belongs to a heading
   * that is missing. `next` is the rank of the heading that follows, which closes those of its own rank by itself. Answers
   * the texts of those that were closed.
   */
  gap(next = Number.POSITIVE_INFINITY): string[] {
    const staying = this.open.filter((h) => h.rank < next);
    const closed: string[] = [];
    for (
      let last = staying.at(-1);
      last && last.statement.count === last.projects && last.projects > 0;
      last = staying.at(-1)
    ) {
      closed.unshift(last.text);
      staying.pop();
    }
    if (closed.length > 0) this.open.length = staying.length;
    return closed;
  }

  total(kind: TotalKind, statement: Statement): void {
    if (kind === 'of-which') this.claims.push({ statement, over: [] });
    else if (kind === 'subtotal') this.subtotal(statement);
    else this.grandTotal(statement);
  }

  private grandTotal(statement: Statement): void {
    if (this.projects === 0) {
      this.claims.push({ statement, over: [this.open.at(-1)?.parts ?? this.root, this.root] });
      return;
    }
    const block = this.open[0]?.parts.slice();
    const sinceLast = this.root.slice(this.rootMark);
    this.claims.push({ statement, over: [this.root.slice(), sinceLast, ...(block ? [block] : [])] });
    this.rootMark = this.root.length;
    this.open.length = 0;
  }

  private subtotal(statement: Statement): void {
    const named = this.open.find((h) => statement.label.replace(/\s/g, '').startsWith(h.text.replace(/\s/g, '')));
    const heading = named ?? this.open.at(-1);
    if (!heading) {
      this.claims.push({ statement, over: [this.root.slice(this.rootMark), this.root] });
      this.rootMark = this.root.length;
      return;
    }
    const from = this.marks.get(heading) ?? 0;
    const ahead = heading.parts.length === 0;
    const above = this.open
      .filter((h) => h !== heading)
      .map((h) => h.parts.slice())
      .reverse();
    this.claims.push({ statement, over: [ahead ? heading.parts : heading.parts.slice(from), heading.parts, ...above] });
    this.marks.set(heading, heading.parts.length);
  }
}
