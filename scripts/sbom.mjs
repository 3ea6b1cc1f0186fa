/** As CycloneDX writes licences: one by its id, several as an expression. */
const licencesOf = (licence) => [
  /\s/u.test(licence)
    ? { expression: licence }
    : { license: licence.startsWith('LicenseRef-') ? { name: licence } : { id: licence } },
];

/**
 * The bill of what is bundled.
 *
 * @param locked the bill that npm makes of the lock file, where all of it is a development dependency
 * @param contents the components of each part of the program
 * @param name of the program: npm calls it by its folder
 */
export function billOf(locked, contents, name) {
  const known = new Map(locked.components.map((component) => [component['bom-ref'], component]));
  const components = new Map();
  for (const { part, components: inPart } of contents)
    for (const { name: packageName, version, licence } of inPart) {
      const ref = `${packageName}@${version}`;
      const { properties = [] } = components.get(ref) ?? {};
      components.set(ref, {
        ...(known.get(ref) ?? { 'bom-ref': ref, type: 'library', name: packageName, version }),
        scope: 'required',
        properties: [...properties, { name: 'nianbao:part', value: part }],
        licenses: licencesOf(licence),
      });
    }
  const { component, tools } = locked.metadata;
  const top = { ...component, name };
  return {
    $schema: locked.$schema,
    bomFormat: locked.bomFormat,
    specVersion: locked.specVersion,
    version: 1,
    // No time and no serial number: the same program has the same bill.
    metadata: { lifecycles: [{ phase: 'build' }], tools, component: top },
    components: [...components.values()],
    dependencies: [
      { ref: top['bom-ref'], dependsOn: [...components.keys()] },
      ...locked.dependencies
        .filter(({ ref }) => components.has(ref))
        .map(({ ref, dependsOn = [] }) => ({
          ref,
          dependsOn: dependsOn.filter((other) => components.has(other)),
        })),
    ],
  };
}
