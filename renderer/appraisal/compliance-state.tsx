import Block from '@mui/icons-material/Block';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { RuleState } from '../engine/compliance';

const ICONS = {
  fail: { Icon: ErrorOutlined, color: 'error' },
  warn: { Icon: WarningAmberOutlined, color: 'warning' },
  justified: { Icon: RuleOutlined, color: 'warning' },
  unknown: { Icon: HelpOutlined, color: 'action' },
  pass: { Icon: CheckCircleOutlined, color: 'success' },
  not_applicable: { Icon: RemoveCircleOutlined, color: 'disabled' },
  off: { Icon: Block, color: 'disabled' },
} as const;

/** The state of a rule: an icon and always its word. */
export function ComplianceState({ state, count }: { readonly state: RuleState; readonly count?: number }) {
  const { t } = useTranslation();
  const { Icon, color } = ICONS[state];
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}
    >
      <Icon color={count === 0 ? 'disabled' : color} sx={{ fontSize: 18 }} />
      {t(`compliance.states.${state}`)}
      {count !== undefined && <strong>{count}</strong>}
    </Box>
  );
}
