import { useSyncExternalStore } from 'react';

/** Whether the window is narrower than so many pixels; the style sheet turns at 768 (phone) and 1200. */
export function useNarrow(below = 768): boolean {
  const query = `(max-width: ${below - 0.02}px)`;
  return useSyncExternalStore(
    (heard) => {
      const media = matchMedia(query);
      media.addEventListener('change', heard);
      return () => media.removeEventListener('change', heard);
    },
    () => matchMedia(query).matches,
  );
}
