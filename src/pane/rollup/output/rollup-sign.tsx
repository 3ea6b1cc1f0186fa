import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { useEffect, useMemo, useState } from 'react';
import {
  rollupFingerprints,
  signOffOf,
  signRollup,
  unsettledOfRollup,
  withdrawFromRollup,
} from '../../../app/rollup/desk/sign-rollup';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import { longestName, longestNote } from '../../../app/sign-off/approvals';
import { short } from '../../../app/sign-off/printed-fingerprint';
import type { Fingerprints } from '../../../app/sign-off/signed-content';
import type { SignOutcome } from '../../../app/sign-off/sign';
import type { SignStep } from '../../../app/sign-off/steps';
import { signTextsOf } from '../../../messages/load';
import type { SignTexts } from '../../../messages/zh-CN/sign';
import { usePane } from '../../pane-context';
import { Notice } from '../../parts/notice';
import { useLoaded } from '../../parts/use-loaded';
import { StepsPicture } from '../../sign/steps-picture';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

interface Props {
  readonly rolled: RolledUp;
}

/** 汇总审签: who confirmed the whole roll-up, from the files to the explanations. */
export function RollupSign({ rolled }: Props) {
  const shared = useRollupStyles();
  const { texts } = useRollup();
  const sign = useLoaded(signTextsOf);
  const approvals = useDesk(({ draft }) => draft.approvals);
  const [seen, setSeen] = useState<{ readonly of: RolledUp; readonly now: Fingerprints | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void rollupFingerprints(rolled).then((now) => {
      if (isWanted) setSeen({ of: rolled, now });
    });
    return () => {
      isWanted = false;
    };
  }, [rolled]);
  const signOff = useMemo(
    () => (seen === null ? null : signOffOf(approvals, seen.of, seen.now)),
    [approvals, seen],
  );
  if (sign === null || seen === null) return null;
  const { unexplained, needsReason } = unsettledOfRollup(rolled);
  return (
    <section>
      <h3 className={shared.heading}>{texts.sign.title}</h3>
      <p className={shared.hint}>{texts.sign.hint}</p>
      {signOff === null ? (
        <Notice of="warning">{sign.outcomes.foreign}</Notice>
      ) : (
        <>
          <StepsPicture signOff={signOff} texts={sign} />
          <Withdrawals signOff={signOff} sign={sign} />
          {seen.now === null && <Notice of="warning">{texts.sign.noFingerprint}</Notice>}
          {seen.now !== null && signOff.next !== null && unexplained > 0 && (
            <Notice of="warning">{texts.sign.unexplained(unexplained)}</Notice>
          )}
          {seen.now !== null && signOff.next !== null && unexplained === 0 && (
            <SignForm key={signOff.next} step={signOff.next} now={seen.now} {...{ needsReason, sign }} />
          )}
        </>
      )}
    </section>
  );
}

interface FormProps {
  readonly step: SignStep;
  readonly now: Fingerprints;
  readonly needsReason: boolean;
  readonly sign: SignTexts;
}

function SignForm({ step, now, needsReason, sign }: FormProps) {
  const shared = useRollupStyles();
  const { session } = usePane();
  const { desk, texts } = useRollup();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<SignOutcome | null>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void signRollup(desk, { step, name, note, seen: now, at: session.surroundings.now() }).then(setOutcome);
  };
  const faultIf = (is: SignOutcome) =>
    outcome === is ? { validationMessage: sign.outcomes[is as 'noName'] } : {};
  return (
    <form noValidate className={shared.form} aria-label={sign.form(sign.steps[step])} onSubmit={submit}>
      <Field label={sign.name} required {...faultIf('noName')}>
        <Input
          autoComplete="off"
          maxLength={longestName}
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <Field
        label={needsReason ? sign.reason : sign.note}
        required={needsReason}
        {...(needsReason ? { hint: texts.sign.incomplete } : {})}
        {...faultIf('noReason')}
      >
        <Textarea
          resize="vertical"
          maxLength={longestNote}
          value={note}
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
      <p className={shared.hint}>{sign.fingerprints(short(now.figures), short(now.words))}</p>
      <div>
        <Button type="submit" appearance="primary">
          {sign.sign(sign.steps[step])}
        </Button>
      </div>
      {outcome !== null && outcome !== 'signed' && outcome !== 'noName' && outcome !== 'noReason' && (
        <Notice of="warning" urgent>
          {sign.outcomes[outcome]}
        </Notice>
      )}
    </form>
  );
}

/** A button for each step that holds. */
function Withdrawals({
  signOff,
  sign,
}: {
  readonly signOff: NonNullable<ReturnType<typeof signOffOf>>;
  readonly sign: SignTexts;
}) {
  const shared = useRollupStyles();
  const { session, ask } = usePane();
  const { desk, texts } = useRollup();
  const done = signOff.steps.flatMap(({ state, by }) =>
    state === 'done' && by !== null ? [by.approval] : [],
  );
  if (done.length === 0) return null;
  return (
    <div className={shared.row}>
      {done.map((approval) => {
        const label = texts.sign.withdraw(sign.steps[approval.step]);
        return (
          <Button
            key={approval.step}
            size="small"
            aria-haspopup="dialog"
            onClick={() =>
              ask({
                title: label,
                text: texts.sign.askWithdraw,
                onYes: () => withdrawFromRollup(desk, approval, session.surroundings.now()),
              })
            }
          >
            {label}
          </Button>
        );
      })}
    </div>
  );
}
