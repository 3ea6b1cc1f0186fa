import type { ExportOutcome } from '../../app/run-export';
import type { UiTexts } from '../../messages/ui-texts';
import { Notice } from '../parts/notice';
import { usePane } from '../pane-context';

function textOf(outcome: ExportOutcome, texts: UiTexts['export']): string {
  switch (outcome.kind) {
    case 'refused':
      return texts.refused(outcome.errors, outcome.undecided);
    case 'exported':
      return texts[outcome.isReadBack ? 'exportedReadBack' : 'exported'](outcome.name, outcome.all);
    case 'copied':
      return texts.copied(outcome.all);
    case 'differs':
      return texts.differs(outcome.same, outcome.all);
    default:
      return texts[outcome.kind];
  }
}

/** How the last export ended. */
export function OutcomeNotice({ outcome }: { readonly outcome: ExportOutcome }) {
  const { texts } = usePane();
  const isDone = outcome.kind === 'exported' || outcome.kind === 'copied';
  return (
    <Notice of={isDone ? 'passed' : 'error'} urgent>
      {textOf(outcome, texts.export)}
    </Notice>
  );
}
