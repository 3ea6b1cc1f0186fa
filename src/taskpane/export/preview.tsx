import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Report } from '../../report/report';
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
  readonly report: Report;
  readonly remarks: readonly string[];
}

/** What will be exported, in a frame that may run nothing. */
export function Preview({ report, remarks }: Props) {
  const styles = useStyles();
  const { services, texts } = usePane();
  const [fragment, setFragment] = useState<{ readonly html: string | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (html: string | null) => {
      if (isWanted) setFragment({ html });
    };
    services.richText(report, remarks).then(
      ({ html }) => show(html),
      () => show(null),
    );
    return () => {
      isWanted = false;
    };
  }, [services, report, remarks]);
  if (fragment === null) return <p>{texts.loading}</p>;
  if (fragment.html === null) return <Notice of="warning">{texts.export.previewFailed}</Notice>;
  return (
    <iframe className={styles.frame} title={texts.export.preview} sandbox="" srcDoc={page(fragment.html)} />
  );
}
