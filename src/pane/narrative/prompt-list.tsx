import { makeStyles, tokens } from '@fluentui/react-components';
import type { AgencyKind } from '../../core/statute/types';
import type { Prompt } from '../../core/statute/edition-text';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingInlineStart: '20px' },
  basis: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The accessible name of the list. */
  readonly label: string;
  readonly prompts: readonly Prompt[];
  readonly kind: AgencyKind | undefined;
}

/** What a part of the text has to say, and on which basis. As long as nobody said what the agency is, what any of them has to say. */
export function PromptList({ label, prompts, kind }: Props) {
  const styles = useStyles();
  const {
    texts: { fill },
  } = usePane();
  return (
    <ul aria-label={label} className={styles.list}>
      {prompts
        .filter(({ kinds }) => kinds === undefined || kind === undefined || kinds.includes(kind))
        .map(({ text, basis }) => (
          <li key={text} lang="zh-CN">
            {text}
            <span className={styles.basis}>{fill.basis(basis.text, fill.confidences[basis.confidence])}</span>
          </li>
        ))}
    </ul>
  );
}
