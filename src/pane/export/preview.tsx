import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ExportTexts } from '../../messages/zh-CN/export';
import { writePreview } from '../../app/export/write-export';
import type { ReportScope } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { Notice } from '../parts/notice';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  frame: {
    display: 'block',
    width: '100%',
    height: '320px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // Paper is white in every theme.
    backgroundColor: '#fff',
  },
});

const page = (fragment: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>${fragment}</body></html>`;

interface Props {
  readonly texts: ExportTexts;
  readonly report: Report;
  readonly remarks: readonly string[];
  readonly sections: ReportScope;
}

/** What will be exported, in a sandboxed frame. */
export function Preview({ texts, report, remarks, sections }: Props) {
  const styles = useStyles();
  const { texts: paneTexts } = usePane();
  const [fragment, setFragment] = useState<{ readonly html: string | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (html: string | null) => {
      if (isWanted) setFragment({ html });
    };
    writePreview(report, { remarks, sections }).then(show, () => show(null));
    return () => {
      isWanted = false;
    };
  }, [report, remarks, sections]);
  if (fragment === null) return <p>{paneTexts.loading}</p>;
  if (fragment.html === null) return <Notice of="warning">{texts.previewFailed}</Notice>;
  return <iframe className={styles.frame} title={texts.preview} sandbox="" srcDoc={page(fragment.html)} />;
}
