import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { storedDefinitions } from '../../../app/tables/store-tables';
import { loadDefinitions } from '../../../app/tables/load-definitions';
import { tableDefinitionsText } from '../../../app/tables/table-definitions';
import { mediaTypes } from '../../../app/ports';
import type { OtherTableTexts } from '../../../messages/zh-CN/other-tables';
import { fileFailureText } from '../../../messages/ui-failure';
import { FileButton } from '../../parts/file-button';
import { Notice } from '../../parts/notice';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

/** Saves the definitions as a file, and loads those of another file or workbook. */
export function DefinitionFiles({
  count,
  texts,
}: {
  readonly count: number;
  readonly texts: OtherTableTexts;
}) {
  const styles = useStyles();
  const { session, services, language, texts: common } = usePane();
  const [outcome, setOutcome] = useState<{ readonly isDone: boolean; readonly sentence: string } | null>(
    null,
  );
  const save = async () => {
    const text = tableDefinitionsText(storedDefinitions(session) ?? []);
    await services.save(`${texts.fileName}.json`, new TextEncoder().encode(text), mediaTypes.json);
  };
  const load = async (file: File) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { count: loaded, missing } = await loadDefinitions(session, bytes, file.name);
      setOutcome(
        loaded === 0
          ? { isDone: false, sentence: texts.noneInFile }
          : { isDone: true, sentence: texts.loaded(loaded, missing) },
      );
    } catch (error) {
      setOutcome({ isDone: false, sentence: await fileFailureText(error, language, common.fileFailed) });
    }
  };
  return (
    <>
      <div className={styles.bar}>
        {count > 0 && (
          <Button size="small" onClick={() => void save()}>
            {texts.save}
          </Button>
        )}
        <FileButton
          label={texts.load}
          fieldLabel={texts.loadField}
          look={{ size: 'small' }}
          accept=".json,.xlsx,.xlsm"
          onFile={load}
        />
      </div>
      <p className={styles.hint}>{texts.loadHint}</p>
      {outcome !== null && (
        <Notice of={outcome.isDone ? 'passed' : 'error'} urgent={!outcome.isDone}>
          <span role={outcome.isDone ? 'status' : undefined}>{outcome.sentence}</span>
        </Notice>
      )}
    </>
  );
}
