import { useEffect, useState } from 'react';

/** Work of which only the latest counts: the next one, or unmounting the view, ends the one before. */
export function useLatest(): { readonly begin: () => AbortSignal; readonly end: () => void } {
  const [latest] = useState(() => {
    let running: AbortController | null = null;
    const end = () => running?.abort();
    const begin = () => {
      end();
      running = new AbortController();
      return running.signal;
    };
    return { begin, end };
  });
  useEffect(() => latest.end, [latest]);
  return latest;
}
