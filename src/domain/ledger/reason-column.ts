/** Titles of the column in which a marked file gives the reasons. When the file comes back corrected, the column is none of its own. */
export const REASON_TITLES = { zh: '错误原因', en: 'What is wrong' } as const;

export const isReasonColumn = (header: string): boolean => header === REASON_TITLES.zh || header === REASON_TITLES.en;
