import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { RollupScope } from '../../../core/rollup/agency';
import { rollupScopes } from '../../../core/rollup/agency';
import { yearOf } from '../../parts/year-of';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

/** What is rolled up: whose report, of which year, over whom. */
export function SettingsForm() {
  const shared = useRollupStyles();
  const { desk, texts, rollupTexts } = useRollup();
  const { gather } = texts;
  const { draft, rolled } = useDesk(({ draft, rolled }) => ({ draft, rolled }));
  const request = rolled?.request ?? null;
  return (
    <div className={shared.form}>
      <TextSetting
        label={gather.parent}
        hint={gather.parentHint(request?.parent ?? null)}
        value={draft.parent ?? ''}
        onSet={(text) => void desk.change({ parent: text === '' ? null : text })}
      />
      {request !== null && request.own === null && <p className={shared.hint}>{gather.noOwn}</p>}
      <TextSetting
        label={gather.year}
        hint={gather.yearHint(request?.year ?? null)}
        value={draft.year?.toString() ?? ''}
        faultOf={(text) => (text !== '' && yearOf(text) === null ? gather.yearWrong : null)}
        onSet={(text) => void desk.change({ year: yearOf(text) })}
      />
      <Field label={gather.scope}>
        <Select
          value={draft.scope}
          onChange={(_, { value }) => void desk.change({ scope: value as RollupScope })}
        >
          {rollupScopes.map((scope) => (
            <option key={scope} value={scope}>
              {rollupTexts.scopes[scope]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={gather.dueOn}>
        <Input
          type="date"
          value={draft.dueOn ?? ''}
          onChange={(_, { value }) => void desk.change({ dueOn: value === '' ? null : value })}
        />
      </Field>
      <Checkbox
        label={gather.converts}
        checked={draft.converts}
        onChange={(_, { checked }) => void desk.change({ converts: checked === true })}
      />
      <Checkbox
        label={gather.isFinal}
        checked={draft.isFinal}
        onChange={(_, { checked }) => void desk.change({ isFinal: checked === true })}
      />
    </div>
  );
}

interface TextSettingProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly faultOf?: (text: string) => string | null;
  readonly onSet: (text: string) => void;
}

/** A text that takes effect when the field is left: each letter would roll everything up again. */
function TextSetting({ label, hint, value, faultOf = () => null, onSet }: TextSettingProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const fault = faultOf((typed ?? value).trim());
  const leave = () => {
    if (typed === null || fault !== null) return;
    setTyped(null);
    if (typed.trim() !== value) onSet(typed.trim());
  };
  return (
    <Field label={label} hint={hint} {...(fault === null ? {} : { validationMessage: fault })}>
      <Input
        value={typed ?? value}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') leave();
        }}
      />
    </Field>
  );
}
