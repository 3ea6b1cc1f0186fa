import type { ButtonProps } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { readableFiles } from '../../files/formats';

interface Props {
  readonly label: string;
  /** The accessible name of the field behind the button. */
  readonly fieldLabel: string;
  readonly look: Pick<ButtonProps, 'appearance' | 'size'>;
  /** File extensions to choose from, if not those of readable reports. */
  readonly accept?: string;
  readonly onFile: (file: File) => Promise<void>;
}

/** A button for choosing a file, by default one that a report can be read from. */
export function FileButton({ label, fieldLabel, look, accept = readableFiles, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={fieldLabel}
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // So that choosing the same file again, after a correction, is noticed.
          if (file !== undefined) void onFile(file).finally(() => (currentTarget.value = ''));
        }}
      />
    </>
  );
}
