import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { ConsideredTemplate, ReportTemplate } from '../../app/export/report-template';
import type { StoreResult } from '../../app/export/template-storage';
import { mediaTypes } from '../../app/ports';
import { TemplateError } from '../../files/template/template-error';
import { UnusableFile } from '../../files/unusable-file';
import { templateTextsOf } from '../../messages/load';
import { FileButton } from '../parts/file-button';
import { Notice } from '../parts/notice';
import { useLatest } from '../parts/use-latest';
import { useLoaded } from '../parts/use-loaded';
import { usePane } from '../pane-context';
import { part } from '../parts/part';

const TemplateVerdict = part(async () => (await import('./template-verdict')).TemplateVerdict);

const useStyles = makeStyles({
  heading: { margin: '12px 0 0', fontSize: tokens.fontSizeBase300 },
  inUse: { margin: '4px 0', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

interface Props {
  /** Null is the built-in template. */
  readonly inUse: ReportTemplate | null;
  /** Of the report. */
  readonly year: number | null;
  /** Uses another template from now on, and stores it with the workbook if possible. */
  readonly onChange: (template: ReportTemplate | null) => Promise<StoreResult>;
}

/** A chosen file, as far as it was inspected. */
type Chosen =
  | { readonly kind: 'reading' | 'unreadable' | 'notSaved' }
  | { readonly kind: 'used'; readonly result: StoreResult; readonly name: string }
  | {
      readonly kind: 'looked';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly found: ConsideredTemplate;
    };

/** Looks at a chosen file. */
async function look(
  file: File,
  consider: (bytes: Uint8Array) => Promise<ConsideredTemplate>,
): Promise<Chosen> {
  const { name } = file;
  try {
    const { bytesOfFile } = await import('../../files/open/bytes-of-file');
    const bytes = await bytesOfFile(file);
    return { kind: 'looked', name, bytes, found: await consider(bytes) };
  } catch (reason) {
    if (!(reason instanceof UnusableFile)) return { kind: 'unreadable' };
    const error = new TemplateError({ code: 'tooLarge' });
    return { kind: 'looked', name, bytes: new Uint8Array(), found: { kind: 'refused', error } };
  }
}

const looks = { appearance: 'secondary' } as const;

/** 模板: the built-in ones to download and edit, and the office's template to use, with its problems. */
export function TemplateChooser({ inUse, year, onChange }: Props) {
  const styles = useStyles();
  const { services, texts: paneTexts } = usePane();
  const texts = useLoaded(templateTextsOf)?.pane;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { begin, end } = useLatest();
  if (texts === undefined) return null;

  const choose = async (file: File) => {
    const signal = begin();
    setChosen({ kind: 'reading' });
    const looked = await look(file, (bytes) => services.considerTemplate(bytes, signal));
    if (!signal.aborted) setChosen(looked);
  };
  const use = async (template: ReportTemplate | null) => {
    const result = await onChange(template);
    // The built-in template does not need to be stored.
    setChosen(template === null ? null : { kind: 'used', result, name: template.name });
  };
  const download = async (sections: 'tables' | 'report') => {
    setChosen(null);
    try {
      const { builtInTemplate } = await import('../../app/export/built-in-template');
      const name = `${texts.fileNames[sections]}.docx`;
      if (await services.save(name, builtInTemplate(sections), mediaTypes.docx)) return;
    } catch {
      // Without a network, what was never loaded cannot be loaded.
    }
    setChosen({ kind: 'notSaved' });
  };

  return (
    <section aria-label={texts.title}>
      <h4 className={styles.heading}>{texts.title}</h4>
      <p className={styles.inUse}>{inUse === null ? texts.builtInInUse : texts.inUse(inUse.name)}</p>
      <div className={styles.buttons}>
        <FileButton
          label={texts.choose}
          fieldLabel={texts.chooseField}
          look={looks}
          accept=".docx"
          onFile={choose}
        />
        {inUse !== null && <Button onClick={() => void use(null)}>{texts.backToBuiltIn}</Button>}
        <Button onClick={() => void download('tables')}>{texts.downloadTables}</Button>
        <Button onClick={() => void download('report')}>{texts.downloadReport}</Button>
      </div>
      {chosen?.kind === 'reading' && (
        <>
          <p role="status">{texts.reading}</p>
          <Button
            onClick={() => {
              end();
              setChosen(null);
            }}
          >
            {paneTexts.cancel}
          </Button>
        </>
      )}
      {(chosen?.kind === 'unreadable' || chosen?.kind === 'notSaved') && (
        <Notice of="error" urgent>
          {texts[chosen.kind]}
        </Notice>
      )}
      {chosen?.kind === 'used' && (
        <Notice of={chosen.result === 'stored' ? 'passed' : 'warning'} urgent>
          {chosen.result === 'stored'
            ? texts.stored(chosen.name)
            : texts[chosen.result === 'tooLarge' ? 'tooLarge' : 'notStored']}
        </Notice>
      )}
      {chosen?.kind === 'looked' && (
        <Suspense fallback={texts.reading}>
          <TemplateVerdict
            name={chosen.name}
            found={chosen.found}
            year={year}
            onUse={(places) => void use({ name: chosen.name, bytes: chosen.bytes, places })}
            onGiveUp={() => setChosen(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
