import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { longestName, longestNote } from '../../app/sign-off/approvals';
import { needsReason } from '../../app/sign-off/obstacles';
import { short } from '../../app/sign-off/printed-fingerprint';
import type { SignOutcome } from '../../app/sign-off/sign';
import { sign } from '../../app/sign-off/sign';
import type { Fingerprints } from '../../app/sign-off/signed-content';
import type { SignOff } from '../../app/sign-off/approval-status';
import type { SignStep } from '../../app/sign-off/steps';
import type { SignTexts } from '../../messages/zh-CN/sign';
import { Notice } from '../parts/notice';
import { useTyped } from '../parts/use-typed';
import { usePane } from '../pane-context';
import type { Signing } from './use-signing';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '12px 0' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly step: SignStep;
  readonly signOff: SignOff;
  readonly now: Fingerprints;
  readonly unsettled: Signing['unsettled'];
  /** The step before was just signed here. */
  readonly takesFocus: boolean;
  readonly texts: SignTexts;
  readonly onEnd: (outcome: SignOutcome, step: SignStep) => void;
}

/** Who confirms the next step and, if figures break rules, why they are reported unresolved. */
export function SignForm({ step, signOff, now, unsettled, takesFocus, texts, onEnd }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const [typedName, setName] = useTyped(`approvals:${step}.name`);
  const [typedNote, setNote] = useTyped(`approvals:${step}.note`);
  const [name, note] = [typedName ?? '', typedNote ?? ''];
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const hasName = name.trim() !== '';
  const isReasonWanted = needsReason(unsettled);
  const isReasonMissing = isReasonWanted && note.trim() === '';
  const same = signOff.steps.find(
    ({ state, by }) => state === 'done' && hasName && by?.approval.name === name.trim(),
  );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('[name=signer]')?.focus();
  }, [takesFocus]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!hasName || isReasonMissing) {
      event.currentTarget.querySelector<HTMLElement>(hasName ? '[name=note]' : '[name=signer]')?.focus();
      return;
    }
    if (isBusy) return;
    setBusy(true);
    sign(session, { step, name, note, seen: now })
      .then(
        (outcome) => {
          if (outcome === 'signed') {
            setName(null);
            setNote(null);
          }
          onEnd(outcome, step);
        },
        () => onEnd('unread', step),
      )
      .finally(() => setBusy(false));
  };
  const wrong = (message: string) => ({ validationState: 'error', validationMessage: message }) as const;
  if (unsettled.unexplained > 0)
    return <Notice of="warning">{texts.unexplained(unsettled.unexplained)}</Notice>;
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      noValidate
      aria-label={texts.form(texts.steps[step])}
    >
      <h3 className={styles.heading}>{texts.form(texts.steps[step])}</h3>
      <Field
        label={texts.name}
        required
        {...(isTried && !hasName
          ? wrong(texts.outcomes.noName)
          : same === undefined
            ? {}
            : ({
                validationState: 'warning',
                validationMessage: texts.samePerson(name.trim(), texts.steps[same.step]),
              } as const))}
      >
        <Input
          name="signer"
          autoComplete="off"
          maxLength={longestName}
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <Field
        label={isReasonWanted ? texts.reason : texts.note}
        required={isReasonWanted}
        {...(isReasonWanted ? { hint: texts.reasonHint(unsettled.shown) } : {})}
        {...(isTried && isReasonMissing ? wrong(texts.outcomes.noReason) : {})}
      >
        <Textarea
          name="note"
          resize="vertical"
          maxLength={longestNote}
          value={note}
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
      <p className={styles.hint}>{texts.fingerprints(short(now.figures), short(now.words))}</p>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {isBusy ? texts.signing : texts.sign(texts.steps[step])}
      </Button>
    </form>
  );
}
