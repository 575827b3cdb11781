import type { PartyRole } from '../../models/project/schema';

const LIGHT: Readonly<Record<PartyRole, string>> = {
  government: '#4547A9',
  company: '#54616F',
  private_partner: '#0B7A75',
  lender: '#9A6700',
  user: '#8A3FA6',
  beneficiary: '#B0447A',
  public_operator: '#6D6FC7',
  supplier: '#7C7469',
  employee: '#7A7F87',
  tax_authority: '#6A6F95',
  society: '#3C7A35',
  other: '#7A7F87',
};

const DARK: Readonly<Record<PartyRole, string>> = {
  government: '#A3A5F5',
  company: '#A9B6C4',
  private_partner: '#4DC4BD',
  lender: '#E3B341',
  user: '#CF94E6',
  beneficiary: '#EE95C0',
  public_operator: '#C0C1F7',
  supplier: '#B9AFA2',
  employee: '#AEB4BC',
  tax_authority: '#B0B5DB',
  society: '#86C77E',
  other: '#AEB4BC',
};

/** The colour that stands for a party's role everywhere. */
export function partyColour(role: PartyRole, mode: 'light' | 'dark'): string {
  return mode === 'dark' ? DARK[role] : LIGHT[role];
}
