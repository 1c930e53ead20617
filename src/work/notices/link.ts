/**
 * Where a message leads: the page, with the key of the occasion behind the `#`, which programs can compare and no server sees.
 * Without a public address of the site there is no link.
 */
export const linkOf = (site: string | undefined, place: string, key: string): string | undefined =>
  site === undefined ? undefined : `${site.replace(/\/+$/, '')}${place}#${key}`;
