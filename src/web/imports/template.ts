import type { Language } from '../../contract/words/words.ts';

interface Field {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

const NOT_COLUMNS = ['extra'];

/** A file with nothing but the header, in the words that are surely understood; with a byte order mark, for Excel. */
export function saveTemplate(fields: readonly Field[], pick: (field: Field) => string, language: Language): void {
  const header = fields
    .filter(({ id }) => !NOT_COLUMNS.includes(id))
    .map((field) => `"${pick(field).replaceAll('"', '""')}"`)
    .join(',');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\ufeff${header}\r\n`], { type: 'text/csv' }));
  link.download = language === 'en' ? 'ledger.csv' : '项目台账.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
