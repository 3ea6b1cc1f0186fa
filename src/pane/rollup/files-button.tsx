import type { ButtonProps } from '@fluentui/react-components';
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ChosenMember } from '../../app/rollup/read-chosen';
import { chosenFiles } from './dropped-files';

interface Props {
  readonly label: string;
  /** The accessible name of the field behind the button. */
  readonly fieldLabel: string;
  readonly look?: Pick<ButtonProps, 'appearance' | 'size'>;
  /** A whole folder with everything in it, instead of files. */
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly ChosenMember[]) => void;
}

/** A button for choosing many files at once. */
export function FilesButton({ label, fieldLabel, look, isFolder = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        // Unknown to the types of React.
        ref={(element) => {
          input.current = element;
          if (isFolder) element?.setAttribute('webkitdirectory', '');
        }}
        hidden
        multiple
        type="file"
        aria-label={fieldLabel}
        onChange={({ currentTarget }) => {
          const files = chosenFiles(currentTarget.files ?? []);
          // So that choosing the same files again, after a correction, is noticed.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
