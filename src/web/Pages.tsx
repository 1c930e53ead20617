import { Pagination } from 'antd';
import { oneIn, type Search, usePageSearch } from './search.ts';

/** Which page of a long list the address names. */
export const pageIn = (search: Search): number => Math.max(1, Number(oneIn(search, 'page')) || 1);

interface PagesProps {
  readonly total: number;
  readonly size: number;
  readonly className?: string;
}

/** The way through a long list, whose page stands in the address; nothing where one page holds it all. */
export function Pages({ total, size, className = '' }: PagesProps) {
  const [search, change] = usePageSearch();
  if (total <= size) return null;
  return (
    <Pagination
      align="end"
      className={className}
      current={pageIn(search)}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      onChange={(next) => change({ page: String(next) })}
    />
  );
}
