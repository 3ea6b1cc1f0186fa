/** A label without its number and, where it has one, in its short form: 新收, 属于国家秘密. */
export const plainLabel = (node: { readonly label: string; readonly short?: string }): string =>
  (node.short ?? node.label).replace(/^(?:（[一二三四五六七]）|[一二三四五六七]、|\d\.)/u, '');
