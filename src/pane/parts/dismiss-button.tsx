import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';

interface Props {
  readonly label: string;
  readonly onClick: () => void;
}

/** Removes what is next to it. */
export const DismissButton = ({ label, onClick }: Props) => (
  <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={label} onClick={onClick} />
);
