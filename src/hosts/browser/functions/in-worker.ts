declare const importScripts: ((address: string) => void) | undefined;

// The first import of a worker: where the page had to load missing functions, it starts its workers with their address
// as name.
if (typeof importScripts === 'function' && self.name !== '') importScripts(self.name);
