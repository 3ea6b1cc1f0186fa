import { Button, Field, Select } from '@fluentui/react-components';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import type { FileLine } from '../../../core/rollup/assign-files';
import { isRefused } from '../../../core/rollup/member-report';
import { Disclosure } from '../../parts/disclosure';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

interface Props {
  readonly rolled: RolledUp;
  readonly isOnlyUnclear: boolean;
}

/** Most files that are shown; more of them have one cause, such as a wrong folder. */
const mostShown = 200;

/** The files that do not count, each with the reason and what can be done. */
export function UncountedFiles({ rolled, isOnlyUnclear }: Props) {
  const { members } = useRollup().texts;
  const lines = rolled.rollup.assigned.lines.filter(({ state }) =>
    isOnlyUnclear ? state.kind === 'unclearName' : state.kind !== 'used',
  );
  if (lines.length === 0) return isOnlyUnclear ? <p>{members.noFiles}</p> : null;
  const list = (
    <FileList lines={lines.slice(0, mostShown)} rolled={rolled} label={members.files(lines.length)} />
  );
  if (isOnlyUnclear) return list;
  return (
    <Disclosure label={members.files(lines.length)} fullLabel={members.files(lines.length)}>
      {list}
    </Disclosure>
  );
}

interface ListProps {
  readonly lines: readonly FileLine[];
  readonly rolled: RolledUp;
  readonly label: string;
}

function FileList({ lines, rolled, label }: ListProps) {
  const shared = useRollupStyles();
  const { desk, texts, rollupTexts, reasonText } = useRollup();
  const { members } = texts;
  const refusals = useDesk(({ draft }) => draft.refusals);
  const byName = new Map(
    rolled.rollup.findings.flatMap((finding) =>
      'file' in finding.params && finding.ruleId !== 'A-FILE'
        ? [[finding.params.file, finding] as const]
        : [],
    ),
  );
  const { rollupFindingText } = useRollup();
  return (
    <ul aria-label={label} className={shared.list}>
      {lines.map(({ file, state }) => {
        const finding = byName.get(file.file);
        return (
          <li key={file.file} className={shared.item}>
            <div className={shared.row}>
              <span className={shared.name}>{file.file}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`${members.remove} ${file.file}`}
                onClick={() => void desk.removeFile(file.file)}
              >
                {members.remove}
              </Button>
            </div>
            <p className={shared.hint}>
              {rollupTexts.fileStates[state.kind]}
              {isRefused(file) && `：${reasonText(refusals.get(file.file))}`}
            </p>
            {finding !== undefined && (
              <p className={shared.hint}>{rollupFindingText(finding, rolled.rollup.edition)}</p>
            )}
            {state.kind === 'unclearName' && !isRefused(file) && (
              <AgencyChoice hash={file.hash} file={file.file} candidates={state.candidates} rolled={rolled} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ChoiceProps {
  readonly hash: string;
  readonly file: string;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly rolled: RolledUp;
}

/** Whose report a file is that has no clear name: the user decides. */
function AgencyChoice({ hash, file, candidates, rolled }: ChoiceProps) {
  const { desk, texts } = useRollup();
  const { members } = texts;
  const isCandidate = new Set(candidates.map(({ id }) => id));
  const others = rolled.rollup.assigned.due.filter(({ id }) => !isCandidate.has(id));
  const options = (all: ChoiceProps['candidates']) =>
    all.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
  return (
    <Field label={members.assign}>
      <Select
        aria-label={`${members.assign} ${file}`}
        value=""
        onChange={(_, { value }) => {
          if (value !== '')
            void desk.change({ assignments: new Map([...desk.draft.assignments, [hash, value] as const]) });
        }}
      >
        <option value="">{members.chooseAgency}</option>
        {candidates.length > 0 && <optgroup label={members.candidates}>{options(candidates)}</optgroup>}
        {others.length > 0 && <optgroup label={members.otherAgencies}>{options(others)}</optgroup>}
      </Select>
    </Field>
  );
}
