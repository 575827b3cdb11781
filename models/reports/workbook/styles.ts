import type { Look, PlanSheet } from './plan-types';

/** Fonts, fills and borders of a look, in colours without an alpha channel. */
export interface LookStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly top?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly underline?: boolean;
  /** May be changed while the sheet is protected. */
  readonly unlocked?: boolean;
}

const BLUE = '0033CC';
const GREEN = '006B3C';
const GREY = '6B6B6B';
const AMBER = 'FFF4D6';
const BAND = 'E8EEF5';

export const STYLES: Readonly<Record<Look, LookStyle>> = {
  title: { bold: true, size: 16 },
  subtitle: { colour: GREY },
  heading: { bold: true, fill: BAND, align: 'center', wrap: true },
  year: { bold: true, fill: BAND, align: 'right' },
  section: { bold: true, size: 12, colour: '1F3A5F', fill: 'F4F6F9' },
  label: {},
  label_subtotal: { bold: true },
  label_total: { bold: true, top: true },
  label_memo: { italic: true, colour: GREY },
  id: { size: 8, colour: GREY },
  unit: { colour: GREY, align: 'center' },
  text: {},
  wrapped: { wrap: true },
  axis: { colour: GREY, align: 'right', size: 9 },
  axis_label: { colour: GREY, size: 9 },
  input: { align: 'right', colour: BLUE, fill: AMBER, unlocked: true },
  input_text: { colour: BLUE, fill: AMBER, wrap: true, unlocked: true },
  calculation: { align: 'right' },
  subtotal: { align: 'right', bold: true },
  total: { align: 'right', bold: true, top: true },
  memo: { align: 'right', italic: true, colour: GREY },
  link: { align: 'right', colour: GREEN },
  pasted: { align: 'right', fill: 'E3E3E3', unlocked: true },
  check: { bold: true, align: 'center' },
  check_words: { bold: true, align: 'center' },
  hyperlink: { colour: BLUE, underline: true },
};

export const TAB_COLOURS: Readonly<Record<PlanSheet['tab'], string>> = {
  guide: '7F8FA9',
  input: 'F0B429',
  calculation: '9AA5B1',
  result: '2F6DB5',
  check: '3C8D5A',
};

export const PASSED = { colour: '0B5D2A', fill: 'CDEBD6' };
export const FAILED = { colour: '8C1C13', fill: 'F9D0CC' };
