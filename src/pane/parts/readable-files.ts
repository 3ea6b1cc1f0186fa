/** Endings of the files that a report can be read from, as a file field takes them. What a file is, its bytes decide. */
export const readableFiles = '.xlsx,.xlsm,.xls,.et,.docx,.html,.htm,.pdf,.json,.csv,.txt,.md';
