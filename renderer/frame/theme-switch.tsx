import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import SettingsBrightnessOutlined from '@mui/icons-material/SettingsBrightnessOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { themes } from '../host/settings';
import { changeSettings } from '../state/settings';
import { useApp } from '../state/store';

const ICONS = {
  system: SettingsBrightnessOutlined,
  light: LightModeOutlined,
  dark: DarkModeOutlined,
} as const;

/** Language and appearance: kept for next time. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { theme, language } = useApp((s) => s.settings);
  const Icon = ICONS[theme];
  const next = language === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <Tooltip title={`${t('top.theme')}: ${t(`theme.${theme}`)}`}>
        <IconButton
          size="small"
          aria-label={t('top.theme')}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {themes.map((choice) => (
          <MenuItem
            key={choice}
            dense
            selected={choice === theme}
            onClick={() => {
              setAnchor(null);
              void changeSettings({ theme: choice });
            }}
          >
            {t(`theme.${choice}`)}
          </MenuItem>
        ))}
      </Menu>
      <Button
        color="inherit"
        lang={next}
        onClick={() => void changeSettings({ language: next })}
        sx={{ minWidth: 64 }}
      >
        {t(`language.${next}`)}
      </Button>
    </>
  );
}
