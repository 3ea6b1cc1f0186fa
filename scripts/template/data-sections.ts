import { tableSectionsOf } from '../../src/core/report/cell-names';
import { newestEdition, editions } from '../../src/core/statute/editions';
import { stylesOf } from './styles';
import { paragraph, templatePackage } from './template-package';

/** The built-in template of the data sections: title, remarks and the sections 二, 三 and 四 with placeholders for the tables. */
export const dataSectionsTemplate = (): Uint8Array =>
  templatePackage(
    tableSectionsOf(editions[newestEdition])
      .map(({ name, heading }) => paragraph('Heading1', heading) + paragraph('Normal', `{${name}}`))
      .join(''),
    stylesOf('tables'),
  );
