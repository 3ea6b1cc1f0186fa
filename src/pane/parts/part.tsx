import type { ComponentType } from 'react';
import { lazy, useState } from 'react';
import { PartBoundary } from './part-boundary';

/**
 * A part of the pane that is loaded when it is first shown, within a `Suspense`. Where it cannot be loaded, such as without a
 * network, it says so in its place and can be tried again: React would take the whole pane away.
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  // What could not be loaded once stays so for React: another try needs another one.
  const make = () => lazy(async () => ({ default: await load() })) as ComponentType<P>;
  let newest = make();
  return function Part(props: P) {
    const [Loaded, setLoaded] = useState(() => newest);
    return (
      <PartBoundary
        onRetry={() => {
          newest = make();
          setLoaded(() => newest);
        }}
      >
        <Loaded {...props} />
      </PartBoundary>
    );
  };
}
