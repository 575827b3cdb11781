import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { StateIcon } from '../ui/state-icon';

export interface SectionEntry {
  readonly id: string;
  readonly label: string;
  /** Items in it, for lists. */
  readonly count?: number;
  readonly problems: number;
}

interface Props {
  readonly label: string;
  readonly sections: readonly SectionEntry[];
  readonly current: string;
  readonly onChange: (id: string) => void;
}

/** The sections of a page, beside it. */
export function SectionNav({ label, sections, current, onChange }: Props) {
  return (
    <Box component="nav" aria-label={label} sx={{ width: 176, flexShrink: 0, py: 1.5, overflow: 'auto' }}>
      {sections.map((section) => {
        const here = section.id === current;
        return (
          <ButtonBase
            key={section.id}
            aria-current={here ? 'true' : undefined}
            onClick={() => onChange(section.id)}
            sx={{
              width: '100%',
              display: 'flex',
              justifyContent: 'space-between',
              gap: 1,
              textAlign: 'left',
              pl: 2,
              pr: 1.5,
              py: 0.75,
              borderLeft: 3,
              borderColor: here ? 'primary.main' : 'transparent',
              bgcolor: here ? 'background.paper' : undefined,
              '&:hover': { bgcolor: 'action.hover' },
              '&.Mui-focusVisible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
            }}
          >
            <Typography variant="body2" component="span" sx={{ fontWeight: here ? 700 : 400 }}>
              {section.label}
            </Typography>
            <Typography
              variant="caption"
              component="span"
              color="textSecondary"
              sx={{ whiteSpace: 'nowrap' }}
            >
              {section.problems > 0 && <StateIcon state="failed" />} {section.count}
            </Typography>
          </ButtonBase>
        );
      })}
    </Box>
  );
}
