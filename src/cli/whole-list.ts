import { isRefusal, type Refusal } from '../domain/refusal.ts';

const SIZE = 200;

interface Page<R> {
  readonly rows: readonly R[];
  readonly total: number;
}

/** Every row of what a page shows a part of, page by page, as the page itself counts and orders it. */
export async function wholeList<R>(
  ask: (page: { readonly page: number; readonly size: number }) => Promise<Page<R> | Refusal>,
): Promise<readonly R[] | Refusal> {
  const rows: R[] = [];
  for (let page = 1; ; page++) {
    const found = await ask({ page, size: SIZE });
    if (isRefusal(found)) return found;
    rows.push(...found.rows);
    if (found.rows.length === 0 || rows.length >= found.total) return rows;
  }
}
