import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AddedReports } from '../../app/charts/added-reports';
import { chartPage } from '../../app/charts/chart-page';
import { saveCharts } from '../../app/charts/save-charts';
import type { ChartFormat } from '../../app/charts/write-charts';
import { chartChoices } from '../../app/charts/write-charts';
import type { ArrangedYears } from '../../core/charts/year-reports';
import { panelIds } from '../../core/statute/panels';
import type { RollupExtent } from '../../workbook/stored/rollup-extent';
import type { ChartTexts } from '../../messages/zh-CN/charts';
import { chartTexts as chinese } from '../../messages/zh-CN/charts';
import type { ChartsViewTexts } from '../../messages/zh-CN/charts-view';
import { usePane } from '../pane-context';
import { useStore } from '../parts/use-store';
import { pngOf } from './png-of';

const useStyles = makeStyles({
  heading: { margin: '20px 0 4px', fontSize: tokens.fontSizeBase400 },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  panels: { display: 'flex', flexDirection: 'column' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

interface Props {
  readonly arranged: ArrangedYears;
  readonly added: AddedReports;
  /** Of the workbook, if it is a roll-up. */
  readonly extent: RollupExtent | null;
  readonly charts: ChartTexts;
  readonly view: ChartsViewTexts;
}

/** 图解: the chosen pictures on one page, as a file. */
export function ChartExport({ arranged, added, extent, charts, view }: Props) {
  const styles = useStyles();
  const { services } = usePane();
  const { panels: chosen, style } = useStore(added.store, ({ panels, style }) => ({ panels, style }));
  const [size, setSize] = useState<(typeof chartChoices)['sizes'][number]>('a4');
  const [said, setSaid] = useState('');
  const [isWorking, setWorking] = useState(false);
  const save = async (format: ChartFormat) => {
    if (chosen.length === 0) {
      setSaid(view.noPanels);
      return;
    }
    setWorking(true);
    const page = chartPage(arranged, chosen, chinese, { extent });
    const last = arranged.columns.at(-1)?.year;
    const name = view.name(arranged.agency ?? '', last === undefined ? '' : String(last));
    const options = { document, style, size, raster: pngOf, services };
    const saved = await saveCharts(page, format, name, options);
    setSaid(saved === null ? view.notSaved : view.saved(saved));
    setWorking(false);
  };
  return (
    <section>
      <h2 className={styles.heading}>{view.exportTitle}</h2>
      <p className={styles.hint}>{view.exportHint}</p>
      <div role="group" aria-label={view.panels} className={styles.panels}>
        {panelIds.map((id) => (
          <Checkbox
            key={id}
            label={charts.titles[id]}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) =>
              added.store.update({
                panels:
                  checked === true
                    ? panelIds.filter((one) => one === id || chosen.includes(one))
                    : chosen.filter((one) => one !== id),
              })
            }
          />
        ))}
      </div>
      <Field label={view.style}>
        <RadioGroup
          layout="horizontal"
          value={style}
          onChange={(_, { value }) => added.store.update({ style: value as typeof style })}
        >
          {chartChoices.styles.map((one) => (
            <Radio key={one} value={one} label={view.styles[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={view.size}>
        <RadioGroup
          layout="horizontal"
          value={size}
          onChange={(_, { value }) => setSize(value as typeof size)}
        >
          {chartChoices.sizes.map((one) => (
            <Radio key={one} value={one} label={view.sizes[one]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        {chartChoices.formats.map((format) => (
          <Button key={format} disabledFocusable={isWorking} onClick={() => void save(format)}>
            {view.formats[format]}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.hint}>
        {said}
      </p>
    </section>
  );
}
