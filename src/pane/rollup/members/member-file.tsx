import { Button } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MemberReport } from '../../../core/rollup/member-report';
import type { CellId } from '../../../core/statute/types';
import { usePane } from '../../pane-context';
import { Notice } from '../../parts/notice';
import { useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

interface Props {
  readonly report: MemberReport;
  /** The cell to go to. */
  readonly cell: CellId | null;
}

/** The file of a member: its name and, where this is a page that holds workbooks itself, a button that opens it. */
export function MemberFileLine({ report, cell }: Props) {
  const shared = useRollupStyles();
  const { services } = usePane();
  const { desk, texts } = useRollup();
  const { members } = texts;
  const [isRefused, setRefused] = useState(false);
  const file = desk.fileOf(report.file);
  const canOpen = services.openFile !== undefined && file !== null;
  const open = async () => {
    if (canOpen) setRefused((await services.openFile?.(file, cell)) !== true);
  };
  return (
    <>
      <div className={shared.row}>
        <span className={shared.name}>{`${members.file}：${report.file}`}</span>
        {canOpen && (
          <Button
            size="small"
            icon={<OpenRegular />}
            aria-label={`${members.openFile} ${report.file}`}
            onClick={() => void open()}
          >
            {members.openFile}
          </Button>
        )}
      </div>
      {isRefused && <Notice of="warning">{members.notOpened}</Notice>}
    </>
  );
}
