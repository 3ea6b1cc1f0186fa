// Which licences may be in what we publish, and in what we only build and test with.
import satisfies from 'spdx-satisfies';

/** May be published in bundles, with their text in THIRD-PARTY-NOTICES.txt. */
const published = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // A dedication to the public, like CC0.
  'Unlicense',
  'Zlib',
];

/** Of tools: nothing of them is published, so it is enough that they may be used. */
const used = [...published, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0'];

/** What packages state in other words, after reading their licence files. */
const read = {
  // The two clauses, without the one about endorsement.
  duck: 'BSD-2-Clause',
  // The licence file is there, the field in package.json is not. An interface: nothing is sent anywhere.
  '@univerjs/telemetry': 'Apache-2.0',
  // Microsoft's own terms: an add-in may distribute the files unchanged. Only the add-in has them.
  '@microsoft/office-js': 'LicenseRef-Microsoft-Office-JS',
};

/** The licence of a package as an SPDX expression; null if it states none. */
export const licenceOf = (name, stated) => read[name] ?? stated ?? null;

function isIn(list, licence) {
  if (licence === null) return false;
  if (Object.values(read).includes(licence) && licence.startsWith('LicenseRef-')) return true;
  try {
    return satisfies(licence, list);
  } catch {
    // Not an SPDX expression.
    return false;
  }
}

/** Whether a package with this licence may be part of a bundle. */
export const mayBePublished = (licence) => isIn(published, licence);

/** Whether a package with this licence may be a development dependency. */
export const mayBeUsed = (licence) => isIn(used, licence);
