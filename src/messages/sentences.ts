import type { Finding } from '../core/check/finding';
import type { Edition } from '../core/statute/types';
import type { Language } from './language';

/** Any finding as a sentence. */
export type FindingSentence = (finding: Finding, edition: Edition) => string;

/** The sentences about figures and text in a language; loaded by what lists findings. */
export async function sentencesOf(language: Language): Promise<FindingSentence> {
  switch (language) {
    case 'zh-CN':
      return (await import('./zh-CN/sentences')).findingSentence;
    case 'en-US':
      return (await import('./en-US/sentences')).findingSentence;
  }
}
