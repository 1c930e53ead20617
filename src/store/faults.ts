/** What went wrong, as the driver and PostgreSQL name it. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
/** Shutdown, crash, starting up, too many connections, disk full, out of memory; read-only after a switch-over. */
const UNABLE = new Set(['57P01', '57P02', '57P03', '53300', '53100', '53200', '25006']);
const SPOKEN = /Connection terminated|timeout exceeded when trying to connect|not queryable|Connection ended/;

/** The database is away or cannot work at the moment; trying again later may help. */
export function isOutage(error: unknown): boolean {
  const code = codeOf(error);
  return (
    AWAY.has(code) ||
    UNABLE.has(code) ||
    code.startsWith('08') ||
    (error instanceof Error && SPOKEN.test(error.message))
  );
}

/** Two acts stood in each other's way; the same act done again will do. */
export const isCollision = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

/** A statement took longer than it may. */
export const isTimeout = (error: unknown): boolean => ['57014', '55P03'].includes(codeOf(error));

/** A unique key is taken; `constraint` says which. */
export const takenKey = (error: unknown): string | undefined =>
  codeOf(error) === '23505' ? String((error as { constraint?: string }).constraint ?? '') : undefined;
