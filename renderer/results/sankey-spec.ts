import type { Theme } from '@mui/material/styles';
import type { ChartDataset, ChartOptions } from 'chart.js';
import type { PartyRole } from '../engine/engine';
import { partyColour } from '../theme/parties';
import type { Sankey, SankeyBand, SankeyNode } from './sankey-vm';

const FONT_SIZE = 13;
const LINE = 17;
const COLUMN = { pays: 0, passes: 1, gets: 2 } as const;
/** From the edge of the picture to its labels: a bar and air. */
const BESIDE = 28;
/** A label wider than this goes on in a second line. */
const WIDEST = 216;
/** Above the company's bar there is room for more. */
const WIDEST_ABOVE = 480;

/** What a node says: the name may be cut, what follows it may not. */
export interface NodeText {
  readonly name: string;
  /** Which side of the picture this is, where a party stands on both. */
  readonly side: string;
  readonly value: string;
}

/** The words of a node, broken into lines that fit beside the picture. */
export interface SankeyLabels {
  readonly byKey: Readonly<Record<string, string>>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The height the picture needs so that no two labels touch. */
  readonly height: number;
  readonly gap: number;
}

/** Break labels into lines and measure the room they take. */
export function sankeyLabels(
  { nodes }: Sankey,
  textOf: (node: SankeyNode) => NodeText,
  widthOf: (text: string) => number,
): SankeyLabels {
  const lines = new Map(
    nodes.map((node) => [
      node,
      linesOf(textOf(node), node.side === 'passes' ? WIDEST_ABOVE : WIDEST, widthOf),
    ]),
  );
  const room = (side: 'pays' | 'gets'): number =>
    Math.max(
      0,
      ...nodes
        .filter((node) => node.side === side)
        .flatMap((node) => (lines.get(node) ?? []).map((line) => Math.ceil(widthOf(line)))),
    ) + BESIDE;
  const most = Math.max(
    1,
    ...[...lines].flatMap(([{ side }, all]) => (side === 'passes' ? [] : [all.length])),
  );
  const gap = most * LINE + 6;
  const count = Math.max(...(['pays', 'gets'] as const).map((s) => nodes.filter((n) => n.side === s).length));
  const linesAbove = [...lines].flatMap(([{ side }, all]) => (side === 'passes' ? [all.length] : []));
  return {
    byKey: Object.fromEntries([...lines].map(([{ key }, all]) => [key, all.join('\n')])),
    left: room('pays'),
    right: room('gets'),
    top: Math.max(1, ...linesAbove) * LINE + 10,
    height: Math.max(260, 125 + count * (gap + 1)),
    gap,
  };
}

function linesOf(
  { name, side, value }: NodeText,
  widest: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const whole = `${name}${side}  ${value}`;
  if (widthOf(whole) <= widest) return [whole];
  const first = brokenAt(name, widest, widthOf);
  const rest = name.slice(first.length).trim();
  if (rest === '') return [name, `${side.trim()}  ${value}`.trim()];
  const room = widest - widthOf(`${side}  ${value}`);
  return [first.trim(), `${cut(rest, room, widthOf)}${side}  ${value}`];
}

/** As much of a name as fits on a line, up to a space where it has one. */
function brokenAt(name: string, widest: number, widthOf: (text: string) => number): string {
  let fits = '';
  for (const char of name) {
    if (widthOf(fits + char) > widest) break;
    fits += char;
  }
  const space = fits.length < name.length ? fits.lastIndexOf(' ') : -1;
  return space > 0 ? fits.slice(0, space + 1) : fits;
}

function cut(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  let fits = '';
  for (const char of text) {
    if (widthOf(`${fits}${char}…`) > room) break;
    fits += char;
  }
  return `${fits.trim()}…`;
}

/** The bands for the chart library, coloured by who pays and who is paid. */
export function sankeyDataset(sankey: Sankey, labels: SankeyLabels, theme: Theme): ChartDataset<'sankey'> {
  const byKey = new Map(sankey.nodes.map((node) => [node.key, node]));
  const colour = (key: string): string => {
    const roles = new Set((byKey.get(key)?.parties ?? []).map(({ role }) => role));
    const [only] = roles;
    const role: PartyRole = roles.size === 1 && only ? only : 'other';
    return partyColour(role, theme.palette.mode);
  };
  const bandAt = (index: number): SankeyBand | undefined => sankey.bands[index];
  return {
    data: sankey.bands.map(({ from, to, value }) => ({ from, to, flow: value })),
    parsing: { from: 'from', to: 'to', flow: 'flow' },
    colorFrom: ({ dataIndex }) => colour(bandAt(dataIndex)?.from ?? ''),
    colorTo: ({ dataIndex }) => colour(bandAt(dataIndex)?.to ?? ''),
    alpha: theme.palette.mode === 'dark' ? 0.42 : 0.36,
    column: Object.fromEntries(sankey.nodes.map(({ key, side }) => [key, COLUMN[side]])),
    labels: { ...labels.byKey },
    size: 'max',
    nodeWidth: 12,
    nodeMinSize: 2,
    nodePadding: labels.gap,
    borderWidth: 0,
    nodeLabels: {
      position: ({ key }) => {
        const side = byKey.get(key)?.side;
        return side === 'pays' ? 'left' : side === 'gets' ? 'right' : 'top';
      },
      color: theme.palette.text.primary,
      font: { family: theme.font, size: FONT_SIZE, lineHeight: LINE / FONT_SIZE },
    },
  };
}

/** Room for the labels at both sides, a tooltip in words, a hand over what can be asked. */
export function sankeyOptions(
  labels: SankeyLabels,
  { font }: Theme,
  tell: (index: number) => readonly string[],
  ask: (index: number) => void,
): ChartOptions<'sankey'> {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { left: labels.left, right: labels.right, top: labels.top, bottom: 10 } },
    onClick: (_event, [first]) => {
      if (first) ask(first.index);
    },
    onHover: ({ native }, found) => {
      if (native?.target instanceof HTMLElement)
        native.target.style.cursor = found.length > 0 ? 'pointer' : '';
    },
    plugins: {
      legend: { display: false },
      tooltip: {
        bodyFont: { family: font, size: FONT_SIZE },
        displayColors: false,
        callbacks: { label: ({ dataIndex }) => [...tell(dataIndex)] },
      },
    },
  };
}

let ruler: CanvasRenderingContext2D | null | undefined;

/** The width of a text in the picture's font. */
export function textWidth(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * FONT_SIZE;
  ruler.font = `${FONT_SIZE}px ${font}`;
  return ruler.measureText(text).width;
}
