import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { goTo } from '../state/navigate';

/** A project in which no money moves yet, and where to begin. */
export function NoMoneyYet() {
  const { t } = useTranslation();
  return (
    <Paper variant="outlined" sx={{ p: 4, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography variant="h2">{t('results.noMoney')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t('results.noMoneyText')}
      </Typography>
      <Button variant="outlined" onClick={() => goTo('facts', 'drivers')}>
        {t('results.noMoneyGo')}
      </Button>
    </Paper>
  );
}
