import { makeStyles, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../core/report/parse-number';
import { cellIndexOf } from '../../core/report/cells';
import type { Report } from '../../core/report/report';
import { tableSectionsOf } from '../../core/report/cell-names';
import { editions } from '../../core/statute/editions';
import type { Basis, Edition } from '../../core/statute/types';
import { useEditionData } from '../parts/use-edition-data';
import { usePane, useSessionState } from '../pane-context';
import { guidanceFor } from './guidance-for';

const useStyles = makeStyles({
  path: { margin: '4px 0', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '4px 0', paddingInlineStart: '20px' },
  basis: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  open: {
    display: 'inline-block',
    padding: '0 6px',
    marginInlineEnd: '6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly report: Report;
  readonly previous: Report | null;
}

const guidanceOf = (edition: Edition) => edition.loadGuidance();

/** What the selected cell counts, on which legal basis, and last year's figure. */
export function GuidancePanel({ report, previous }: Props) {
  const styles = useStyles();
  const { texts } = usePane();
  const selected = useSessionState((state) => state.selected);
  const { fill } = texts;
  const edition = editions[report.edition];
  const guidance = useEditionData(edition, guidanceOf);
  const cell = selected === null ? undefined : cellIndexOf(edition).get(selected);
  if (cell === undefined) return <p>{fill.selectCell}</p>;
  const basisText = ({ text, confidence }: Basis) => fill.basis(text, fill.confidences[confidence]);
  const section = tableSectionsOf(edition).find(({ table }) => table === cell.table);
  const labels = [...cell.row.path, ...cell.column.path]
    .map(({ label }) => label)
    .filter((label) => label !== '');
  const before = previous?.cells.get(cell.id);
  return (
    <>
      <p className={styles.path} lang="zh-CN">
        {[section?.name ?? '', ...labels].join(' › ')}
      </p>
      <ul className={styles.list} aria-label={fill.whatToCount}>
        {cell.row.path.flatMap((node) =>
          node.basis === undefined
            ? []
            : [
                <li key={node.id} lang="zh-CN">
                  {node.label}
                  <span className={styles.basis}>{basisText(node.basis)}</span>
                </li>,
              ],
        )}
        {guidanceFor(edition, guidance ?? [], cell.id).map(({ text, basis, open }) => (
          <li key={text}>
            {open === true && <span className={styles.open}>{fill.open}</span>}
            <span lang="zh-CN">{text}</span>
            <span className={styles.basis}>{basisText(basis)}</span>
          </li>
        ))}
      </ul>
      <p>
        {fill.lastYear}
        {previous === null
          ? fill.lastYearUnknown
          : before?.kind === 'number'
            ? formatNumber(before.value)
            : fill.lastYearBlank}
      </p>
    </>
  );
}
