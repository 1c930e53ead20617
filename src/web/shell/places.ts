import type { Ability } from '../me.tsx';
import type { shellText } from './messages.ts';

type Place =
  | '/overview'
  | '/today'
  | '/problems'
  | '/dispatch'
  | '/decisions'
  | '/procedures'
  | '/commitments'
  | '/reviews'
  | '/complaints'
  | '/factors'
  | '/teams'
  | '/projects'
  | '/four-tables'
  | '/wall'
  | '/visits'
  | '/figures'
  | '/rankings'
  | '/imports'
  | '/desk'
  | '/cards'
  | '/exits'
  | '/regimes'
  | '/backtest'
  | '/duties'
  | '/calendar'
  | '/robots'
  | '/people'
  | '/journal';
interface Entry {
  readonly to: Place;
  readonly word: keyof typeof shellText.zh;
  readonly ability: Ability;
}

/** At most eight groups; the first word of a group is its heading when it has several entries. */
export const GROUPS: readonly { readonly heading?: keyof typeof shellText.zh; readonly entries: readonly Entry[] }[] = [
  {
    heading: 'today',
    entries: [
      { to: '/today', word: 'inbox', ability: 'matter.read' },
      { to: '/overview', word: 'overview', ability: 'project.read' },
    ],
  },
  {
    heading: 'projects',
    entries: [
      { to: '/projects', word: 'ledger', ability: 'project.read' },
      { to: '/four-tables', word: 'fourTables', ability: 'project.read' },
      { to: '/wall', word: 'wall', ability: 'project.read' },
      { to: '/visits', word: 'visits', ability: 'project.read' },
      { to: '/teams', word: 'teams', ability: 'project.read' },
      { to: '/imports', word: 'imports', ability: 'import.make' },
      { to: '/desk', word: 'desk', ability: 'fact.judge' },
    ],
  },
  {
    heading: 'matters',
    entries: [
      { to: '/problems', word: 'problems', ability: 'matter.read' },
      { to: '/dispatch', word: 'dispatch', ability: 'matter.read' },
      { to: '/decisions', word: 'decisions', ability: 'matter.read' },
      { to: '/procedures', word: 'procedures', ability: 'matter.read' },
      { to: '/reviews', word: 'reviews', ability: 'matter.read' },
      { to: '/commitments', word: 'commitments', ability: 'matter.read' },
      { to: '/complaints', word: 'complaints', ability: 'matter.read' },
      { to: '/factors', word: 'factors', ability: 'matter.read' },
    ],
  },
  {
    heading: 'bulletins',
    entries: [
      { to: '/figures', word: 'figures', ability: 'figure.read' },
      { to: '/rankings', word: 'rankings', ability: 'figure.read' },
    ],
  },
  {
    heading: 'supervision',
    entries: [
      { to: '/cards', word: 'cards', ability: 'card.read' },
      { to: '/exits', word: 'exits', ability: 'exit.read' },
    ],
  },
  {
    heading: 'tasks',
    entries: [
      { to: '/duties', word: 'duties', ability: 'duty.read' },
      { to: '/calendar', word: 'calendar', ability: 'regime.read' },
    ],
  },
  {
    heading: 'regimes',
    entries: [
      { to: '/regimes', word: 'regimes', ability: 'regime.read' },
      { to: '/backtest', word: 'backTest', ability: 'regime.adopt' },
    ],
  },
  {
    heading: 'administration',
    entries: [
      { to: '/robots', word: 'robots', ability: 'channel.manage' },
      { to: '/people', word: 'people', ability: 'people.manage' },
      { to: '/journal', word: 'journal', ability: 'journal.read' },
    ],
  },
];

/** Where this person may go, in the order of the navigation; the first is where they begin. */
export const placesFor = (abilities: readonly Ability[]): readonly Place[] =>
  GROUPS.flatMap(({ entries }) => entries)
    .filter(({ ability }) => abilities.includes(ability))
    .map(({ to }) => to);
