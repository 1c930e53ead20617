/** Where the live side of a rule is seen, when it is not single projects. */
export interface Place {
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

export function placeOf(
  { part, id }: { readonly part: string; readonly id: string },
  regime: string,
): Place | undefined {
  switch (part) {
    case 'indicators':
      return { to: '/figures', search: { regime, measure: id } };
    case 'rankings':
      return { to: '/rankings', search: { regime, ranking: id } };
    case 'cards':
      return { to: '/cards', search: {} };
    case 'duties':
      return { to: '/duties', search: { view: 'matrix', duty: `${regime}/${id}` } };
    case 'landReview':
      return { to: '/exits', search: { tab: 'land' } };
    case 'workingGroups':
      return { to: '/factors', search: { tab: 'groups' } };
    case 'factorSupport':
      return { to: '/factors', search: { tab: 'quotas' } };
    default:
      return undefined;
  }
}
