import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useLanguage } from '../ui/hooks';

/** The time of day, to the minute. */
export function Clock() {
  const language = useLanguage();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Typography component="time" sx={{ fontSize: '1.125rem', fontVariantNumeric: 'tabular-nums' }}>
      {now.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false })}
    </Typography>
  );
}
