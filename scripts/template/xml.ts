export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' + `xmlns:r="${officeRelations}"`;
