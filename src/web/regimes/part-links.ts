/** Where the live side of a part is seen, when it is not single projects. */
export const PART_LINKS: Readonly<Record<string, string | undefined>> = {
  indicators: '/figures',
  rankings: '/rankings',
  cards: '/cards',
  duties: '/duties',
  landReview: '/exits',
};
