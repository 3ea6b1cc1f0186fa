import { Button, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import type { DragEvent } from 'react';
import { useState } from 'react';
import { usePane } from '../../pane-context';
import { Disclosure } from '../../parts/disclosure';
import { FileButton } from '../../parts/file-button';
import { droppedFiles } from '../dropped-files';
import { FilesButton } from '../files-button';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';
import { OtherReports } from './other-reports';
import { SetOffer } from './set-offer';
import { SettingsForm } from './settings-form';
import { StoredList } from './stored-list';

const useStyles = makeStyles({
  drop: {
    margin: '8px 0',
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
  },
  over: { border: `2px solid ${tokens.colorCompoundBrandStroke}` },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
});

/** Files that a member list can be read from. */
const lists = '.xlsx,.xlsm,.xls,.csv,.txt,.docx';

/** 收集: the files of the members, the list of who has to report, and what else the roll-up needs. */
export function GatherPart() {
  const shared = useRollupStyles();
  const { ask } = usePane();
  const { desk, texts } = useRollup();
  const { gather } = texts;
  const { files, refused, list } = useDesk(({ draft }) => ({
    files: draft.files.length,
    refused: draft.refusals.size,
    list: draft.list,
  }));
  const isEmpty = files === 0 && list === null;
  return (
    <>
      {isEmpty && <StoredList />}
      <h3 className={shared.heading}>{gather.files}</h3>
      <MemberDrop />
      <SetOffer />
      <p className={shared.hint}>{gather.hint}</p>
      {files > 0 && <p className={shared.line}>{gather.count(files, refused)}</p>}
      <h3 className={shared.heading}>{gather.list}</h3>
      <div className={shared.row}>
        <span className={shared.name}>{list === null ? gather.noList : gather.given(list.file)}</span>
        <FileButton
          label={gather.chooseList}
          fieldLabel={gather.chooseList}
          accept={lists}
          look={{ size: 'small' }}
          onFile={(file) => desk.takeList(file)}
        />
        {list !== null && (
          <Button
            size="small"
            aria-label={`${gather.clear} ${gather.list}`}
            onClick={() => void desk.change({ list: null })}
          >
            {gather.clear}
          </Button>
        )}
      </div>
      <p className={shared.hint}>{gather.listHint}</p>
      <Disclosure label={gather.pasteList} fullLabel={gather.pasteList}>
        <PastedList />
      </Disclosure>
      <Disclosure label={gather.others} fullLabel={gather.others}>
        <OtherReports />
      </Disclosure>
      <h3 className={shared.heading}>{gather.settings}</h3>
      <SettingsForm />
      {!isEmpty && (
        <Button
          size="small"
          aria-haspopup="dialog"
          onClick={() =>
            ask({
              title: gather.startAnew,
              text: gather.askStartAnew,
              onYes: () => void desk.startAnew(),
            })
          }
        >
          {gather.startAnew}
        </Button>
      )}
    </>
  );
}

/** Two buttons, and a field to drop a folder or files on. */
function MemberDrop() {
  const styles = useStyles();
  const shared = useRollupStyles();
  const { desk, texts } = useRollup();
  const { gather } = texts;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    void droppedFiles(event.dataTransfer).then((files) => desk.addFiles(files, 'members'));
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the buttons in it do the same for the keyboard
    <div
      data-drop-files
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.buttons}>
        <FilesButton
          isFolder
          label={gather.folder}
          fieldLabel={gather.folder}
          look={{ appearance: 'primary' }}
          onFiles={(files) => void desk.addFiles(files, 'members')}
        />
        <FilesButton
          label={gather.chooseFiles}
          fieldLabel={gather.chooseFiles}
          onFiles={(files) => void desk.addFiles(files, 'members')}
        />
      </div>
      <p className={shared.hint}>{gather.drop}</p>
    </div>
  );
}

function PastedList() {
  const shared = useRollupStyles();
  const { desk, texts } = useRollup();
  const { gather } = texts;
  const [text, setText] = useState('');
  return (
    <div className={shared.form}>
      <Textarea
        aria-label={gather.pasteLabel}
        placeholder={gather.pasteLabel}
        resize="vertical"
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <div>
        <Button
          size="small"
          disabledFocusable={text.trim() === ''}
          onClick={() => void desk.takePastedList(text, gather.pastedName)}
        >
          {gather.usePasted}
        </Button>
      </div>
    </div>
  );
}
