import type { CopyStore } from './copy-store';

export type CopyMethod = keyof CopyStore;

/** A call of the store in the worker. */
export interface CopyRequest {
  readonly id: number;
  readonly method: CopyMethod;
  readonly args: readonly unknown[];
}

export type CopyWorkerMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number };
