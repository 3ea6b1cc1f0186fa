import { useEffect, useState } from 'react';
import type { Edition } from '../../core/statute/types';

/**
 * Edition data that is loaded when first needed; null until then.
 *
 * @param load the same function each time
 */
export function useEditionData<T>(edition: Edition | null, load: (edition: Edition) => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ readonly of: Edition; readonly data: T } | null>(null);
  useEffect(() => {
    if (edition === null) return undefined;
    let isWanted = true;
    load(edition).then(
      (data) => {
        if (isWanted) setLoaded({ of: edition, data });
      },
      // Without a network, it is loaded on the next visit.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [edition, load]);
  return loaded === null || loaded.of !== edition ? null : loaded.data;
}
