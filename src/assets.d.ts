/** Files that webpack puts into the program as data URLs. */
declare module '*.docx' {
  const dataUrl: string;
  export default dataUrl;
}
