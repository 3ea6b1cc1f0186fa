import { useCallback } from 'react';
import { isTextFinding } from '../../core/check/finding';
import type { FindingSentence } from '../../messages/sentences';
import { sentencesOf } from '../../messages/sentences';
import type { Language } from '../../messages/language';
import { usePane } from '../pane-context';
import { useLoaded } from './use-loaded';

const load = async (language: Language) => ({ sentence: await sentencesOf(language) });

/** Findings as sentences. Until those about the text are loaded, their rule stands for them. */
export function useSentences(): FindingSentence {
  const { messages } = usePane();
  const plain: FindingSentence = useCallback(
    (finding, edition) => (isTextFinding(finding) ? finding.ruleId : messages.findingText(finding, edition)),
    [messages],
  );
  return useLoaded(load)?.sentence ?? plain;
}
