import browserslist from 'browserslist';

const [oldest = ''] = browserslist().slice(-1);

/** The oldest Chromium that the pages support. The list in package.json is the only one. */
export const floor = Number(/^chrome (\d+)$/u.exec(oldest)?.[1]);

/** The same, as compilers of scripts name it. */
export const floorSyntax = `chrome${floor}`;
