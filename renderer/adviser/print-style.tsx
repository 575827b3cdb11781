import GlobalStyles from '@mui/material/GlobalStyles';

const STYLES = {
  '@media print': {
    'html, body, #root, #root > div, #root main': {
      height: 'auto !important',
      overflow: 'visible !important',
    },
    '#root > div, #root > div > div': { display: 'block !important' },
    '#root > div > header, #root > div > footer, #root > div nav': { display: 'none !important' },
    '#root main': { display: 'block !important' },
  },
} as const;

/** On paper the page flows over sheets, without the frame of the app. */
export function PrintStyle() {
  return <GlobalStyles styles={STYLES} />;
}
