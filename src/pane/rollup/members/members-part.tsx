import { ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { MemberLine, MemberState } from '../../../core/rollup/members';
import { WindowedList } from '../../parts/windowed-list';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';
import { MemberDetail } from './member-detail';
import { MissingMembers } from './missing-members';
import { UncountedFiles } from './uncounted-files';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '4px 0 8px' },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
  },
  // A bar in front of the name; the word below has the same meaning.
  row: { paddingLeft: '8px', borderLeft: '4px solid transparent' },
  bad: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  warned: { borderLeftColor: tokens.colorStatusWarningForeground3 },
  quiet: { borderLeftColor: tokens.colorNeutralStroke1 },
});

type Filter = 'missing' | 'errors' | 'unclear';

const isShown: Readonly<Record<Exclude<Filter, 'unclear'>, (state: MemberState) => boolean>> = {
  missing: (state) => state === 'missing',
  errors: (state) => state === 'errors' || state === 'openVersion',
};

const tones: Readonly<Partial<Record<MemberState, 'bad' | 'warned' | 'quiet'>>> = {
  missing: 'bad',
  errors: 'bad',
  openVersion: 'bad',
  warnings: 'warned',
  exempt: 'quiet',
  outside: 'quiet',
  doubled: 'quiet',
};

const itemHeight = 48;
const mostInSight = 8;

/** 成员: who has reported what, and which files do not count. */
export function MembersPart() {
  const styles = useStyles();
  const shared = useRollupStyles();
  const { texts } = useRollup();
  const { members } = texts;
  const rolled = useDesk((state) => state.rolled);
  const [filter, setFilter] = useState<Filter | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const lines = useMemo(
    () =>
      (rolled?.lines ?? []).filter(
        ({ state }) => filter === null || filter === 'unclear' || isShown[filter](state),
      ),
    [rolled, filter],
  );
  if (rolled === null) return <p>{texts.gaps.noFiles}</p>;
  const { counts } = rolled;
  const numbers: Readonly<Record<Filter, number>> = {
    missing: counts.missing,
    errors: rolled.lines.filter(({ state }) => isShown.errors(state)).length,
    unclear: counts.unclearNames,
  };
  const line = rolled.lines.find(({ agency }) => agency.id === chosen) ?? null;
  return (
    <>
      <div role="group" aria-label={members.filter} className={styles.filters}>
        <ToggleButton size="small" checked={filter === null} onClick={() => setFilter(null)}>
          {members.all}
        </ToggleButton>
        {(['missing', 'errors', 'unclear'] as const).map((id) => (
          <ToggleButton
            key={id}
            size="small"
            checked={filter === id}
            onClick={() => setFilter(filter === id ? null : id)}
          >
            {`${members[id]} ${numbers[id]}`}
          </ToggleButton>
        ))}
      </div>
      {filter !== 'unclear' && lines.length === 0 && <p>{members.nobody}</p>}
      {filter !== 'unclear' && lines.length > 0 && (
        <>
          <WindowedList
            key={filter ?? 'all'}
            label={members.listLabel(lines.length)}
            items={lines}
            keyOf={({ agency }) => agency.id}
            itemHeight={itemHeight}
            most={mostInSight}
            show={(one) => <MemberRow line={one} />}
            onChoose={({ agency }) => setChosen(agency.id)}
          />
          <p className={shared.hint}>{members.keyboard}</p>
        </>
      )}
      {filter !== 'unclear' && line !== null && (
        <MemberDetail key={line.agency.id} line={line} rolled={rolled} onClose={() => setChosen(null)} />
      )}
      <UncountedFiles rolled={rolled} isOnlyUnclear={filter === 'unclear'} />
      {filter !== 'unclear' && <MissingMembers rolled={rolled} />}
    </>
  );
}

function MemberRow({ line }: { readonly line: MemberLine }) {
  const styles = useStyles();
  const { texts, rollupTexts } = useRollup();
  const { members } = texts;
  const { agency, state, report, errors, warnings, undecided, change } = line;
  const tone = tones[state];
  const counts = members.counts(errors, warnings, undecided);
  return (
    <div className={mergeClasses(styles.row, tone !== undefined && styles[tone])}>
      <div className={styles.name}>{line.isOwn ? `${agency.name}（${members.own}）` : agency.name}</div>
      <div className={styles.facts}>
        {rollupTexts.memberStates[state]}
        {counts !== '' && ` · ${counts}`}
        {report !== null && ` · ${members.newRequests(line.newRequests)}`}
        {change !== null && members.change(change)}
      </div>
    </div>
  );
}
