import { createContext, type ReactNode, useContext } from 'react';
import type { z } from 'zod';
import type { AbilityName, Me as MeShape } from '../contract/session.ts';

export type Me = z.output<typeof MeShape>;
export type Ability = z.output<typeof AbilityName>;

const Context = createContext<Me | undefined>(undefined);

export function MeProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return <Context value={me}>{children}</Context>;
}

/** The signed-in person; every page within the shell has one. */
export function useMe(): Me {
  const me = useContext(Context);
  if (!me) throw new Error('useMe outside the shell');
  return me;
}

/** Whether the server said that this person may do this at all. */
export const useMay = (ability: Ability): boolean => useMe().abilities.includes(ability);
