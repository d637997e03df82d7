import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const fonts = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const themes = {
  light: { ...webLightTheme, fontFamilyBase: fonts },
  dark: { ...webDarkTheme, fontFamilyBase: fonts },
} satisfies Readonly<Record<string, Theme>>;

const darkQuery = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/**
 * Office's own choice of light or dark, else the system's. High contrast needs no theme of its own: there the system
 * puts its colours in the place of ours, and Fluent's components bring the few rules for what would be lost.
 */
export function useTheme(officeIsDark: boolean | undefined): Theme {
  const dark = useSyncExternalStore(subscribe, () => officeIsDark ?? matchMedia(darkQuery).matches);
  return dark ? themes.dark : themes.light;
}
