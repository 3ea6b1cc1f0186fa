export const rooms: readonly { readonly name: string; readonly holds: string }[];
export const roomNames: readonly string[];
export const coreFolders: readonly string[];
