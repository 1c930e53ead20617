/** The word in a filter that stands for "not given": no district, no industry, no amount. */
export const NOT_GIVEN = '-';
