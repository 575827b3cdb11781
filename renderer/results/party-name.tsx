import { useTheme } from '@mui/material/styles';
import type { PartyRole } from '../engine/engine';
import { partyColour } from '../theme/parties';

/** A party's name with the colour of its role; the dot stays on the line of the first word. */
export function PartyName({ label, role }: { readonly label: string; readonly role: PartyRole }) {
  const theme = useTheme();
  return (
    <>
      <span
        aria-hidden
        style={{ color: partyColour(role, theme.palette.mode), fontSize: '0.72em', verticalAlign: '0.1em' }}
      >
        ●{'\u00a0'}
      </span>
      {label}
    </>
  );
}
