import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { regionNamed } from '../../../app/rollup/set/set-layout';
import { Notice } from '../../parts/notice';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

/** Which year and region of a chosen set to read, where several are possible or something else would be dropped. */
export function SetOffer() {
  const shared = useRollupStyles();
  const { desk, texts } = useRollup();
  const { sets } = texts;
  const choice = useDesk(({ setChoice }) => setChoice);
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (choice !== null) title.current?.focus();
  }, [choice]);
  if (choice === null) return null;
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading} ref={title} tabIndex={-1} className={shared.heading}>
        {sets.choose}
      </h4>
      {choice.replaces && <Notice of="warning">{sets.replaces}</Notice>}
      <ul className={shared.list}>
        {choice.parts.map((part) => (
          <li key={`${part.year} ${part.region}`} className={shared.row}>
            <Button size="small" onClick={() => void desk.takeSet(part, choice.of)}>
              {sets.take(part.year, regionNamed(part))}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="small" appearance="subtle" onClick={() => desk.leaveSet()}>
        {sets.leave}
      </Button>
    </section>
  );
}
