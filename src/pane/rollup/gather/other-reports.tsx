import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FileButton } from '../../parts/file-button';
import { FilesButton } from '../files-button';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

/** The government's own figures, last year's reports, and a report that somebody has added up already. */
export function OtherReports() {
  const { desk, texts } = useRollup();
  const { gather } = texts;
  const { ownFile, given, previous, previousFiles } = useDesk(({ draft }) => ({
    ownFile: draft.ownFile,
    given: draft.given,
    previous: draft.previous,
    previousFiles: draft.previousFiles.length,
  }));
  const single = (label: string, onFile: (file: File) => Promise<void>) => (
    <FileButton label={gather.choose} fieldLabel={label} look={{ size: 'small' }} onFile={onFile} />
  );
  return (
    <>
      <Row
        label={gather.own}
        chosen={ownFile}
        onClear={() => ownFile !== null && void desk.removeFile(ownFile)}
      >
        {single(gather.own, (file) => desk.addFiles([{ file, name: file.name }], 'own'))}
      </Row>
      <Row
        label={gather.previous}
        chosen={previous?.file ?? null}
        onClear={() => void desk.change({ previous: null })}
      >
        {single(gather.previous, (file) => desk.takeReport(file, 'previous'))}
      </Row>
      <Row
        label={gather.previousMembers}
        chosen={previousFiles === 0 ? null : gather.previousCount(previousFiles)}
        onClear={() => void desk.change({ previousFiles: [] })}
      >
        <FilesButton
          isFolder
          label={gather.folder}
          fieldLabel={gather.previousMembers}
          look={{ size: 'small' }}
          onFiles={(files) => void desk.addFiles(files, 'previous')}
        />
      </Row>
      <Row
        label={gather.givenReport}
        chosen={given?.file ?? null}
        onClear={() => void desk.change({ given: null })}
      >
        {single(gather.givenReport, (file) => desk.takeReport(file, 'given'))}
      </Row>
    </>
  );
}

interface RowProps {
  readonly label: string;
  /** What was chosen; null if nothing was. */
  readonly chosen: string | null;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

function Row({ label, chosen, onClear, children }: RowProps) {
  const shared = useRollupStyles();
  const { gather } = useRollup().texts;
  return (
    <div className={shared.row} role="group" aria-label={label}>
      <span className={shared.name}>
        {label}
        <span
          className={shared.hint}
        >{` · ${chosen === null ? gather.none : `${gather.chosen}${chosen}`}`}</span>
      </span>
      {children}
      {chosen !== null && (
        <Button size="small" aria-label={`${gather.clear} ${label}`} onClick={onClear}>
          {gather.clear}
        </Button>
      )}
    </div>
  );
}
