import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';

interface Props {
  readonly state: 'passed' | 'alert' | 'failed';
  /** Nothing is in this state: no colour. */
  readonly quiet?: boolean;
}

/** The icon of a state; a word always stands beside it. */
export function StateIcon({ state, quiet = false }: Props) {
  const sx = { fontSize: 18, verticalAlign: 'text-bottom' } as const;
  if (state === 'passed') return <CheckCircleOutlined color={quiet ? 'disabled' : 'success'} sx={sx} />;
  if (state === 'alert') return <WarningAmberOutlined color={quiet ? 'disabled' : 'warning'} sx={sx} />;
  return <ErrorOutlined color={quiet ? 'disabled' : 'error'} sx={sx} />;
}
