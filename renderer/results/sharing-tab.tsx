import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { periodColumns } from '../format/period-vm';
import { useApp } from '../state/store';
import { useResult } from '../ui/hooks';
import { SharingChart } from './sharing-chart';
import { SharingMargin } from './sharing-margin';
import { SharingTable } from './sharing-table';
import { splitOf } from './sharing-vm';

/** Who gets what of the revenue, period by period, and who bears the next unit of it. */
export function SharingTab() {
  const result = useResult();
  const project = useApp((s) => s.computation.of);
  const view = useApp((s) => s.periodView);
  const sharing = useMemo(() => (result && project ? splitOf(result, project) : null), [result, project]);
  const columns = useMemo(() => (result ? periodColumns(result.periods, view) : []), [result, view]);
  if (!result || !project || !sharing) return null;
  return (
    <Box sx={{ overflow: 'auto', flex: 1 }}>
      <Box sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 3, maxWidth: 1240 }}>
        <SharingChart sharing={sharing} columns={columns} />
        <Box
          sx={{
            display: 'grid',
            gap: 3,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
            alignItems: 'start',
          }}
        >
          <SharingTable sharing={sharing} columns={columns} />
          <SharingMargin project={project} result={result} />
        </Box>
      </Box>
    </Box>
  );
}
