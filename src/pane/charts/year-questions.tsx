import { Button, makeStyles } from '@fluentui/react-components';
import type { AddedReports } from '../../app/charts/added-reports';
import type { ArrangedYears, YearChoices } from '../../core/charts/year-reports';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import type { ChartsViewTexts } from '../../messages/zh-CN/charts-view';
import { Notice } from '../parts/notice';

const useStyles = makeStyles({
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

interface Props {
  readonly arranged: ArrangedYears;
  readonly choices: YearChoices;
  readonly added: AddedReports;
  readonly charts: ChartTexts;
  readonly view: ChartsViewTexts;
}

/** What only the user knows about the reports: which version counts, and whether an agency is the same. */
export function YearQuestions({ arranged, choices, added, charts, view }: Props) {
  const styles = useStyles();
  return arranged.questions.map((question) => {
    const text = charts.question(question, arranged.agency);
    return (
      <Notice key={text} of="warning">
        {text}
        <div className={styles.answers} role="group" aria-label={text}>
          {question.kind === 'sameYear' ? (
            question.labels.map((label) => (
              <Button
                key={label}
                size="small"
                onClick={() =>
                  added.choose({ versions: new Map([...choices.versions, [question.year, label]]) })
                }
              >
                {view.use(label)}
              </Button>
            ))
          ) : (
            <>
              <Button
                size="small"
                onClick={() =>
                  added.choose({ sameAgency: new Set([...choices.sameAgency, question.agency]) })
                }
              >
                {view.sameAgency}
              </Button>
              <Button
                size="small"
                onClick={() => added.choose({ leftOut: new Set([...choices.leftOut, question.agency]) })}
              >
                {view.leaveOut}
              </Button>
            </>
          )}
        </div>
      </Notice>
    );
  });
}
