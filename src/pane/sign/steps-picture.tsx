import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { shownTime } from '../../app/sign-off/local-time';
import type { SignOff, StepStatus } from '../../app/sign-off/approval-status';
import type { SignTexts } from '../../messages/zh-CN/sign';
import { SeverityIcon } from '../parts/notice';

const useStyles = makeStyles({
  list: { margin: '8px 0', padding: 0, listStyleType: 'none' },
  step: {
    position: 'relative',
    display: 'flex',
    gap: '12px',
    paddingBottom: '12px',
    // The line to the next step.
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '13px',
      top: '28px',
      bottom: 0,
      borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  mark: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  next: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  text: { minWidth: 0, flexGrow: 1 },
  name: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', fontWeight: tokens.fontWeightSemibold },
  state: { fontWeight: tokens.fontWeightRegular },
  detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const icons = { done: 'passed', lapsed: 'error', unverified: 'undecided' } as const;

/** The three steps one below the other: which hold, which lapsed and why, and which is next. */
export function StepsPicture({ signOff, texts }: { readonly signOff: SignOff; readonly texts: SignTexts }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {signOff.steps.map((status, index) => {
        const { step, state, by } = status;
        const isNext = signOff.next === step;
        return (
          <li key={step} className={styles.step} {...(isNext ? { 'aria-current': 'step' } : {})}>
            <span aria-hidden className={mergeClasses(styles.mark, isNext && styles.next)}>
              {state === 'open' ? index + 1 : <SeverityIcon of={icons[state]} />}
            </span>
            <div className={styles.text}>
              <div className={styles.name}>
                {texts.steps[step]} <span className={styles.state}>{stateText(status, isNext, texts)}</span>
              </div>
              {state !== 'open' && by !== null && (
                <div className={styles.detail}>
                  {texts.signedBy(by.approval.name, shownTime(by.approval.time))}
                  {by.lapses.map((lapse) => (
                    <div key={lapse}>{texts.lapses[lapse]}</div>
                  ))}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function stateText({ state }: StepStatus, isNext: boolean, { states }: SignTexts): string {
  if (state === 'done') return states.valid;
  if (state === 'open') return isNext ? states.next : states.open;
  return states[state];
}
