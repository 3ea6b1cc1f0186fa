import type { Theme } from '@fluentui/react-components';
import { webLightTheme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMediaQuery } from '../use-media-query';

/** Programs do not reliably report a change of their colours, so they are queried when the user returns to the pane. */
function onReturn(listener: () => void): () => void {
  addEventListener('focus', listener);
  return () => removeEventListener('focus', listener);
}

/** Whether the pane's surroundings are dark: according to the program, otherwise to the system. */
export function useSystemDark(isHostDark: () => boolean | null): boolean {
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', false);
  return useSyncExternalStore(onReturn, isHostDark) ?? isSystemDark;
}

/** Controls inherit the fonts of the text around them, which list those of Chinese systems first. */
const withFonts = (theme: Theme): Theme => ({
  ...theme,
  fontFamilyBase:
    "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Segoe UI', system-ui, sans-serif",
});

const light = withFonts(webLightTheme);

const themeOf = async (isDark: boolean): Promise<Theme> =>
  isDark ? withFonts((await import('./dark-theme')).webDarkTheme) : light;

/**
 * The colours of the pane. The dark ones are loaded on first use; until then the last ones stay, null if there were
 * none, to avoid a flash.
 */
export function useFluentTheme(isDark: boolean): Theme | null {
  const [theme, setTheme] = useState<Theme | null>(isDark ? null : light);
  useEffect(() => {
    let isWanted = true;
    const show = (next: Theme) => {
      if (isWanted) setTheme(next);
    };
    // If loading fails, for example without a network, the pane is light.
    themeOf(isDark).then(show, () => show(light));
    return () => {
      isWanted = false;
    };
  }, [isDark]);
  return theme;
}
