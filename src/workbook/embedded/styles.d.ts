/** Style sheets are taken out of the script when the page is built. */
declare module '*.css';
