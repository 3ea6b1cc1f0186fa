/** The licence of a package as an SPDX expression; null if it states none. */
export function licenceOf(name: string, stated: string | undefined): string | null;
/** Whether a package with this licence may be part of a bundle. */
export function mayBePublished(licence: string | null): boolean;
/** Whether a package with this licence may be a development dependency. */
export function mayBeUsed(licence: string | null): boolean;
