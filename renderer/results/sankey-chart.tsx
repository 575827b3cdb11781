import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { Chart } from 'react-chartjs-2';
import { useTranslation } from 'react-i18next';
import '../chart/register-sankey';
import { decimalsFor, figure, formatNumber } from '../format/number-vm';
import { unitName } from '../format/unit-vm';
import type { Language } from '../host/host';
import { explainFigure } from '../state/navigate';
import { useNumberStyle, usePick } from '../ui/hooks';
import type { PairFlow } from './flows-vm';
import { type NodeText, sankeyDataset, sankeyLabels, sankeyOptions, textWidth } from './sankey-spec';
import { type SankeyNode, SMALL, sankeyOf } from './sankey-vm';

/** Names in a tooltip beyond this many would hide the picture; the table below has them all. */
const MOST_TOLD = 8;

interface Props {
  readonly flows: readonly PairFlow[];
  readonly words: string;
}

/** The flows as a picture: payers left, the project company in the middle, receivers right. */
export function SankeyChart({ flows, words }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const theme = useTheme();
  const style = useNumberStyle();
  const sankey = useMemo(() => sankeyOf(flows), [flows]);
  const view = useMemo(() => {
    const decimals = decimalsFor('money', sankey.moved, style);
    const money = (value: number): string => figure(value, 'money', style, decimals).text;
    const textOf = ({ parties, side, split, value }: SankeyNode): NodeText => {
      const [only] = parties;
      const alone = parties.length === 1 && only !== undefined;
      return {
        name: alone ? pick(only.label) : t('parties.others', { count: parties.length }),
        side: alone && split ? t(side === 'pays' ? 'parties.pays' : 'parties.gets') : '',
        value: money(value),
      };
    };
    const labels = sankeyLabels(sankey, textOf, (text) => textWidth(text, theme.font));
    const told = ({ from, to, value }: PairFlow): string =>
      `${t('parties.flow', { from: pick(from.label), to: pick(to.label) })}  ${money(value)} ${unitName('money', style)}`;
    const tell = (index: number): readonly string[] => {
      const band = sankey.bands[index];
      if (!band) return [];
      const share = t('parties.share', { share: percent(band.value / sankey.moved, style.language) });
      const more = band.flows.length > MOST_TOLD ? ['…'] : [];
      return [...band.flows.slice(0, MOST_TOLD).map(told), ...more, share];
    };
    return {
      labels,
      data: { datasets: [sankeyDataset(sankey, labels, theme)] },
      options: sankeyOptions(labels, theme, tell, (index) => {
        const flow = sankey.bands[index]?.flows[0];
        if (flow) explainFigure(flow.ask);
      }),
    };
  }, [sankey, theme, style, pick, t]);
  const together = sankey.nodes.filter(({ parties }) => parties.length > 1);
  return (
    <>
      <Box sx={{ height: view.labels.height, position: 'relative', minWidth: 0 }} data-sankey>
        <Chart<'sankey'>
          // The library keeps the layout of the first labels: another set is another picture.
          key={`${theme.palette.mode}:${style.language}:${view.labels.height}`}
          type="sankey"
          role="img"
          aria-label={`${t('parties.flowsChart')}. ${words}`}
          data={view.data}
          options={view.options}
        />
      </Box>
      {together.map(({ key, side, parties }) => (
        <Typography key={key} variant="caption" color="textSecondary" component="p">
          {t('parties.othersText', {
            side: t(side === 'pays' ? 'parties.payers' : 'parties.receivers'),
            limit: percent(SMALL, style.language),
            names: parties.map(({ label }) => pick(label)).join(style.language === 'en' ? ', ' : '、'),
          })}
        </Typography>
      ))}
    </>
  );
}

function percent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, 1)}%`;
}
