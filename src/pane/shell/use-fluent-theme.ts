import type { Theme } from '@fluentui/react-components';
import { webLightTheme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMediaQuery } from '../use-media-query';

/** Programs do not reliably tell that their colours were changed: they are asked when the user comes back to the pane. */
function onReturn(listener: () => void): () => void {
  addEventListener('focus', listener);
  return () => removeEventListener('focus', listener);
}

/** Whether what is around the pane is dark: as the program says, else as the system is. */
export function useSystemDark(isHostDark: () => boolean | null): boolean {
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', false);
  return useSyncExternalStore(onReturn, isHostDark) ?? isSystemDark;
}

/** The controls have the fonts of the text around them, which are those of Chinese systems first. */
const withFonts = (theme: Theme): Theme => ({
  ...theme,
  fontFamilyBase:
    "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Segoe UI', system-ui, sans-serif",
});

const light = withFonts(webLightTheme);

const themeOf = async (isDark: boolean): Promise<Theme> =>
  isDark ? withFonts((await import('./dark-theme')).webDarkTheme) : light;

/**
 * The colours of the pane. The dark ones are loaded when they are first needed; until then the last ones stay, null where there
 * were none: nothing flashes.
 */
export function useFluentTheme(isDark: boolean): Theme | null {
  const [theme, setTheme] = useState<Theme | null>(isDark ? null : light);
  useEffect(() => {
    let isWanted = true;
    const show = (next: Theme) => {
      if (isWanted) setTheme(next);
    };
    // Where it cannot be loaded, such as without a network, the pane is light.
    themeOf(isDark).then(show, () => show(light));
    return () => {
      isWanted = false;
    };
  }, [isDark]);
  return theme;
}
