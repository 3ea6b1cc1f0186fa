import { Button } from '@fluentui/react-components';
import type { ComponentType, ReactNode } from 'react';
import { Component, lazy, useState } from 'react';
import { usePane } from '../pane-context';
import { Notice } from './notice';

interface Props {
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

/** Prevents an error in one part of the pane from taking the rest down. */
export class PartBoundary extends Component<Props, { readonly failure: Error | null }> {
  override state: { readonly failure: Error | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: Error } {
    return { failure: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { children, onRetry } = this.props;
    if (failure === null) return children;
    return (
      <FailedPart
        failure={failure}
        onRetry={() => {
          onRetry?.();
          this.setState({ failure: null });
        }}
      />
    );
  }
}

/** What webpack calls a file that it could not fetch. */
const notFetched = 'ChunkLoadError';

function FailedPart({ failure, onRetry }: { readonly failure: Error; readonly onRetry: () => void }) {
  const { notLoaded, broken, retry } = usePane().texts.part;
  return (
    <Notice
      of="error"
      urgent
      action={
        <Button size="small" onClick={onRetry}>
          {retry}
        </Button>
      }
    >
      {failure.name === notFetched ? notLoaded : broken}
    </Notice>
  );
}

/**
 * A part of the pane loaded when first shown, within a `Suspense`. If loading fails, for example without a network, it
 * shows a message and a retry button instead: React would unmount the whole pane.
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  // React caches a failed load: a retry needs a new component.
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
