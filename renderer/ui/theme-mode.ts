import useMediaQuery from '@mui/material/useMediaQuery';
import { useApp } from '../state/store';

/** Light or dark, as chosen or as the system is. */
export function useThemeMode(): 'light' | 'dark' {
  const chosen = useApp((s) => s.settings.theme);
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  if (chosen !== 'system') return chosen;
  return systemDark ? 'dark' : 'light';
}
