import type { FindingSentence } from '../../messages/sentences';
import { sentencesOf } from '../../messages/sentences';
import type { Language } from '../../messages/language';
import { usePane } from '../pane-context';
import { useLoaded } from './use-loaded';

const load = async (language: Language) => ({ sentence: await sentencesOf(language) });

/** Findings as sentences. Until those about the text are loaded, they are said by their rule. */
export function useSentences(): FindingSentence {
  const { messages } = usePane();
  return useLoaded(load)?.sentence ?? messages.findingText;
}
