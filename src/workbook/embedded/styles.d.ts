/** Style sheets are extracted from the script when the page is built. */
declare module '*.css';
