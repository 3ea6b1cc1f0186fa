import { UnusableFile } from '../../files/unusable-file';
import { loadSource } from './load-report';
import type { ReadAnswer, ReadRequest } from './read-protocol';

/** Handles a request to an isolated reader. Never rejects. */
export async function answerRequest({ source, ...options }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { kind: 'loaded', loaded: await loadSource(source, options) };
  } catch (error) {
    return error instanceof UnusableFile
      ? { kind: 'unusable', refusal: error.refusal }
      : { kind: 'failed', error };
  }
}
