import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { usePlainButtonStyles } from '../parts/plain-button';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  toggle: {
    alignItems: 'center',
    gap: '6px',
    minHeight: '40px',
    padding: '4px 0',
    '& svg': { flexShrink: 0 },
  },
  name: { flexGrow: 1 },
  state: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly heading: string;
  /** The heading comes from the form, which is Chinese. */
  readonly isOfForm: boolean;
  /** The progress of the section. */
  readonly state: string;
  readonly isOpen: boolean;
  /** The id of the element it opens. */
  readonly content: string;
  readonly onToggle: () => void;
}

/** The heading of a section, which opens it and shows its progress. */
export function SectionHeading({ heading, isOfForm, state, isOpen, content, onToggle }: Props) {
  const styles = useStyles();
  const plain = usePlainButtonStyles();
  return (
    <h2 className={styles.heading}>
      <button
        type="button"
        className={mergeClasses(plain.button, styles.toggle)}
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={onToggle}
      >
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <span className={styles.name} lang={isOfForm ? 'zh-CN' : undefined}>
          {heading}
        </span>
        <span className={styles.state}>{state}</span>
      </button>
    </h2>
  );
}
