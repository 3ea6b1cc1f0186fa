import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ExportTexts } from '../../messages/zh-CN/export';
import type { ReportScope } from '../../core/report/printed-report';
import { missingSections } from '../../core/report/printed-report';
import type { Report } from '../../core/report/report';
import { Notice } from '../parts/notice';

const scopes: readonly ReportScope[] = ['tables', 'report'];

interface Props {
  readonly texts: ExportTexts;
  readonly report: Report;
  readonly sections: ReportScope;
  /** The office's own template says for itself what it holds. */
  readonly hasOwnTemplate: boolean;
  readonly onChoose: (sections: ReportScope) => void;
}

/** The data sections or the whole report, and which text that still lacks. */
export function ContentChoice({ texts, report, sections, hasOwnTemplate, onChoose }: Props) {
  const lacking = sections === 'report' ? missingSections(report) : [];
  return (
    <>
      <Field label={texts.content} {...(hasOwnTemplate ? { hint: texts.templateDecides } : {})}>
        <RadioGroup value={sections} onChange={(_, { value }) => onChoose(value as ReportScope)}>
          {scopes.map((scope) => (
            <Radio key={scope} value={scope} label={texts.contents[scope]} />
          ))}
        </RadioGroup>
      </Field>
      {lacking.length > 0 && <Notice of="warning">{texts.lacking(lacking)}</Notice>}
    </>
  );
}
