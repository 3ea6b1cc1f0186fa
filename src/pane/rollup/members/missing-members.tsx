import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import { rollupWords } from '../../../messages/zh-CN/rollup';
import { usePane } from '../../pane-context';
import { TextToCopy } from '../../parts/text-to-copy';
import { useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

/** 未报名单 and 催报 as texts to paste into a message. */
export function MissingMembers({ rolled }: { readonly rolled: RolledUp }) {
  const shared = useRollupStyles();
  const { services } = usePane();
  const { members } = useRollup().texts;
  /** What was copied, or has to be copied by hand. */
  const [copied, setCopied] = useState<{ readonly text: string; readonly isDone: boolean } | null>(null);
  const missing = rolled.lines.filter(({ state }) => state === 'missing');
  if (missing.length === 0) return null;
  const { year, dueOn } = rolled.request;
  const names = missing.map(({ agency }) => agency.name);
  const list = missing
    .map(({ agency }) =>
      agency.telephone === undefined ? agency.name : `${agency.name}\t${agency.telephone}`,
    )
    .join('\n');
  const copy = (text: string) =>
    void services.copy({ html: null, text }).then((isDone) => setCopied({ text, isDone }));
  return (
    <section>
      <h3 className={shared.heading}>{members.missingTitle(missing.length)}</h3>
      <div className={shared.row}>
        <Button size="small" icon={<CopyRegular />} onClick={() => copy(list)}>
          {members.copyMissing}
        </Button>
        <Button
          size="small"
          icon={<CopyRegular />}
          onClick={() => copy(rollupWords.reminder(names, year, dueOn ?? null))}
        >
          {members.copyReminder}
        </Button>
      </div>
      <div role="status">{copied?.isDone === true && members.copied}</div>
      {copied?.isDone === false && <TextToCopy label={members.textToCopy} text={copied.text} />}
    </section>
  );
}
