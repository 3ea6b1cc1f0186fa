import type { Theme } from '@fluentui/react-components';
import { webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const themeOf = async (isDark: boolean): Promise<Theme> =>
  isDark ? (await import('./dark-theme')).webDarkTheme : webLightTheme;

/**
 * The colours of the pane. The dark ones are loaded when they are first needed; until then the last ones stay, null where there
 * were none: nothing flashes.
 */
export function useFluentTheme(isDark: boolean): Theme | null {
  const [theme, setTheme] = useState<Theme | null>(isDark ? null : webLightTheme);
  useEffect(() => {
    let isWanted = true;
    const show = (next: Theme) => {
      if (isWanted) setTheme(next);
    };
    // Where it cannot be loaded, such as without a network, the pane is light.
    themeOf(isDark).then(show, () => show(webLightTheme));
    return () => {
      isWanted = false;
    };
  }, [isDark]);
  return theme;
}
