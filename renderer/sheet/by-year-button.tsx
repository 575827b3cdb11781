import TimelineOutlined from '@mui/icons-material/TimelineOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';

/** Turn one value into a value for each year. */
export function ByYearButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Tooltip title={t('grid.byYear')}>
      <IconButton
        size="small"
        tabIndex={-1}
        aria-label={t('grid.byYear')}
        onClick={onClick}
        sx={{ p: 0.25, mr: 'auto' }}
      >
        <TimelineOutlined sx={{ fontSize: 18 }} />
      </IconButton>
    </Tooltip>
  );
}
