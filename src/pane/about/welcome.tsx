import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { aboutTexts } from '../../messages/about';
import { usePane } from '../pane-context';

const useWelcomePictureStyles = makeStyles({
  picture: { display: 'block', width: '100%', maxWidth: '300px', height: 'auto' },
  line: { fill: 'none', stroke: tokens.colorNeutralStroke1 },
  text: { fontSize: '12px', textAnchor: 'middle', fill: tokens.colorNeutralForeground1 },
  wrong: {
    fill: tokens.colorPaletteRedBackground2,
    stroke: tokens.colorPaletteRedBorder2,
    forcedColorAdjust: 'none',
  },
  wrongText: { fill: tokens.colorPaletteRedForeground2, fontWeight: tokens.fontWeightSemibold },
});

const rows = [
  ['5', '1', '6'],
  ['4', '2', '6'],
  ['9', '3', '13'],
];
const width = 44;
const height = 24;

/**
 * A small table with a wrong total, and the finding about it. Drawn in code, since picture files would each need a
 * download.
 */
function WelcomePicture({ name }: { readonly name: string }) {
  const styles = useWelcomePictureStyles();
  return (
    <svg className={styles.picture} viewBox="0 0 260 78" role="img" aria-label={name}>
      {rows.flatMap((figures, row) =>
        figures.map((figure, column) => {
          const isWrong = row === 2 && column === 2;
          const x = 2 + column * width;
          const y = 2 + row * height;
          return (
            <g key={`${row},${column}`}>
              <rect {...{ x, y, width, height }} className={isWrong ? styles.wrong : styles.line} />
              <text
                x={x + width / 2}
                y={y + 16}
                className={isWrong ? `${styles.text} ${styles.wrongText}` : styles.text}
              >
                {figure}
              </text>
            </g>
          );
        }),
      )}
      <path d="M136 62 H168" className={styles.line} />
      <rect x="168" y="46" width="90" height="30" rx="4" className={styles.line} />
      <text x="213" y="65" className={styles.text}>
        13 → 12
      </text>
    </svg>
  );
}

const useStyles = makeStyles({
  screen: { padding: '12px' },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400 },
  steps: { margin: '8px 0 12px', paddingLeft: '20px', '& li': { marginBottom: '6px' } },
});

/** An introduction before first use: one screen that can be skipped at once. */
export function Welcome({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { welcome } = aboutTexts[usePane().language];
  return (
    <section className={styles.screen} aria-label={welcome.title}>
      <h2 className={styles.heading}>{welcome.title}</h2>
      <WelcomePicture name={welcome.picture} />
      <ol className={styles.steps}>
        {welcome.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button appearance="primary" onClick={onClose}>
        {welcome.start}
      </Button>
    </section>
  );
}
