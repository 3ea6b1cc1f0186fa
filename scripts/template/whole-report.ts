import { newestEdition, editions } from '../../src/core/statute/editions';
import { stylesOf } from './styles';
import { paragraph, templatePackage } from './template-package';

/** The built-in template of the whole report: title, remarks, the text before the first section, and all six sections. */
export const wholeReportTemplate = (): Uint8Array =>
  templatePackage(
    paragraph('BodyText', '{引言}') +
      editions[newestEdition].sections
        .map(
          ({ numeral, heading }) =>
            paragraph('Heading1', heading) + paragraph('BodyText', `{第${numeral}部分}`),
        )
        .join(''),
    stylesOf('report'),
  );
