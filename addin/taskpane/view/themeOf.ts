import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const fonts = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

function themeOf(dark: boolean, contrast: boolean): Theme {
  const theme = contrast ? teamsHighContrastTheme : dark ? webDarkTheme : webLightTheme;
  return { ...theme, fontFamilyBase: fonts };
}

const themes = {
  light: themeOf(false, false),
  dark: themeOf(true, false),
  contrast: themeOf(false, true),
};

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQuery = '(forced-colors: active)';

function subscribe(listener: () => void): () => void {
  const queries = [darkQuery, contrastQuery].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

export type ThemeName = keyof typeof themes;

/** High contrast where the system forces its colours, else Office's own choice, else the system's. */
export function useThemeName(officeIsDark: boolean | undefined): ThemeName {
  return useSyncExternalStore(subscribe, () => {
    if (matchMedia(contrastQuery).matches) return 'contrast';
    return (officeIsDark ?? matchMedia(darkQuery).matches) ? 'dark' : 'light';
  });
}

export const themeNamed = (name: ThemeName): Theme => themes[name];
