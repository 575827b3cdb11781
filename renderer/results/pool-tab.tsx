import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useApp } from '../state/store';
import { useResult } from '../ui/hooks';
import { PoolChart } from './pool-chart';
import { PoolLeaving } from './pool-leaving';
import { PoolTable } from './pool-table';
import { studyOf, verdictOf } from './pool-vm';

/** The rules of sharing of a pool side by side, who is worse off, and which groups would leave. */
export function PoolTab() {
  const result = useResult();
  const project = useApp((s) => s.computation.of);
  const [asked, setAsked] = useState('');
  const study = useMemo(() => (result && project ? studyOf(result, project) : null), [result, project]);
  if (!study) return null;
  const verdict = verdictOf(study, asked);
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <Box sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 3, maxWidth: 1480 }}>
        <PoolTable study={study} selected={verdict?.rule} onSelect={setAsked} />
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
            alignItems: 'start',
          }}
        >
          <PoolLeaving study={study} verdict={verdict} />
          <PoolChart study={study} />
        </Box>
      </Box>
    </Box>
  );
}
