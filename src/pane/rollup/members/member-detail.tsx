import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { safeFileName } from '../../../app/export/export-target';
import { mediaTypes } from '../../../app/ports';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import { bySeverity } from '../../../core/check/by-severity';
import type { MemberLine } from '../../../core/rollup/members';
import { editions } from '../../../core/statute/editions';
import { usePane } from '../../pane-context';
import { Disclosure } from '../../parts/disclosure';
import { Notice, SeverityIcon } from '../../parts/notice';
import { useSentences } from '../../parts/use-loaded';
import { MemberFileLine } from './member-file';
import { MemberTables } from './member-tables';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

const useStyles = makeStyles({
  detail: {
    margin: '8px 0',
    padding: '4px 12px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: '8px 0 4px',
    fontSize: tokens.fontSizeBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  finding: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

interface Props {
  readonly line: MemberLine;
  readonly rolled: RolledUp;
  readonly onClose: () => void;
}

/** One member: its file, its other versions, what is wrong with its report, and the list to send back. */
export function MemberDetail({ line, rolled, onClose }: Props) {
  const styles = useStyles();
  const shared = useRollupStyles();
  const { texts } = useRollup();
  const { members } = texts;
  const sentence = useSentences();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  useEffect(() => heading.current?.focus(), []);
  const { agency, report } = line;
  const findings = [...(rolled.memberFindings.get(agency.id) ?? [])].sort(bySeverity);
  return (
    <section className={styles.detail} aria-labelledby={title}>
      <h3 id={title} ref={heading} tabIndex={-1} className={styles.heading}>
        {agency.name}
      </h3>
      {agency.telephone !== undefined && <p className={shared.line}>{members.telephone(agency.telephone)}</p>}
      {report === null ? (
        <p className={shared.line}>{members.noFile}</p>
      ) : (
        <MemberFileLine report={report} cell={null} />
      )}
      <Versions line={line} rolled={rolled} />
      {report !== null && (
        <>
          <p className={shared.line}>{members.findings(findings.length)}</p>
          <ul className={shared.list}>
            {findings.map((finding) => (
              <li
                key={`${finding.ruleId} ${finding.cells.join()}`}
                className={`${shared.item} ${styles.finding}`}
              >
                <SeverityIcon of={finding.status === 'undecided' ? 'undecided' : finding.severity} />
                <span>{sentence(finding, editions[report.edition])}</span>
              </li>
            ))}
          </ul>
          <Disclosure label={members.tables} fullLabel={members.tables}>
            <MemberTables report={report} cell={null} />
          </Disclosure>
          {line.errors > 0 && <ReasonField id={agency.id} />}
        </>
      )}
      <div className={styles.buttons}>
        {findings.some(({ severity }) => severity !== 'info') && (
          <CheckListButtons line={line} rolled={rolled} />
        )}
        <Button size="small" onClick={onClose}>
          {members.close}
        </Button>
      </div>
    </section>
  );
}

/** The reports that a member sent, if there are several, with the choice of the one to use. */
function Versions({ line, rolled }: Pick<Props, 'line' | 'rolled'>) {
  const shared = useRollupStyles();
  const { desk, texts } = useRollup();
  const { members } = texts;
  const { id } = line.agency;
  const all = rolled.rollup.assigned.versions.get(id) ?? [];
  if (all.length < 2) return null;
  const use = (hash: string) =>
    void desk.change({ versions: new Map([...desk.draft.versions, [id, hash] as const]) });
  return (
    <>
      <p className={shared.line}>{members.versions}</p>
      <ul className={shared.list}>
        {all.map(({ file, hash }) => (
          <li key={hash} className={shared.row}>
            <span className={shared.name}>{file}</span>
            {hash === line.report?.hash ? (
              <span>{members.inUse}</span>
            ) : (
              <Button size="small" aria-label={`${members.use} ${file}`} onClick={() => use(hash)}>
                {members.use}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why a report is taken in despite its errors. */
function ReasonField({ id }: { readonly id: string }) {
  const { desk, texts } = useRollup();
  const { members } = texts;
  const saved = useDesk(({ draft }) => draft.reasons.get(id) ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const reason = (typed ?? saved).trim();
    const others = [...desk.draft.reasons].filter(([agency]) => agency !== id);
    void desk.change({ reasons: new Map(reason === '' ? others : [...others, [id, reason]]) });
    setTyped(null);
  };
  return (
    <>
      <Field label={members.reason}>
        <Textarea resize="vertical" value={typed ?? saved} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button size="small" disabledFocusable={typed === null} onClick={save}>
        {typed === null && saved !== '' ? members.reasonSaved : members.saveReason}
      </Button>
    </>
  );
}

/** 错误清单: the check list of the member's report as a file to send back. */
function CheckListButtons({ line, rolled }: Pick<Props, 'line' | 'rolled'>) {
  const { session, services } = usePane();
  const { texts } = useRollup();
  const { members } = texts;
  const [outcome, setOutcome] = useState<{ readonly name: string | null } | null>(null);
  const make = async (format: 'html' | 'docx') => {
    const row = rolled.rollup.rows.find(({ agency }) => agency.id === line.agency.id);
    if (row === undefined) return null;
    const [{ memberCheckList }, { checkListBytes }] = await Promise.all([
      import('../../../app/rollup/member-check-list'),
      import('../../../app/check-list/export-check-list'),
    ]);
    const page = await memberCheckList(row, rolled.memberFindings.get(line.agency.id) ?? [], {
      checkedAt: session.surroundings.now(),
      now: () => performance.now(),
    });
    const name = `${safeFileName(members.checkListName(line.agency.name, rolled.request.year))}.${format}`;
    const isSaved = await services.save(name, await checkListBytes(page, format), mediaTypes[format]);
    return isSaved ? name : null;
  };
  const start = (format: 'html' | 'docx') =>
    void make(format).then(
      (name) => setOutcome({ name }),
      () => setOutcome({ name: null }),
    );
  return (
    <>
      <Button size="small" onClick={() => start('docx')}>
        {`${members.checkList} Word`}
      </Button>
      <Button size="small" onClick={() => start('html')}>
        {`${members.checkList} HTML`}
      </Button>
      {outcome !== null && (
        <Notice of={outcome.name === null ? 'error' : 'passed'} urgent>
          {outcome.name === null ? members.notSaved : members.saved(outcome.name)}
        </Notice>
      )}
    </>
  );
}
