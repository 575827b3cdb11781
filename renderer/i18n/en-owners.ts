import type { zhCNOwners } from './zh-CN-owners';

/** Words of several owners, in English. */
export const enOwners: typeof zhCNOwners = {
  owners: {
    none: 'No shareholders are listed: the sponsor pays in everything.',
    add_shareholders: 'Add shareholder',
    add_in_kind: 'Add contribution in kind',
    add_preferences: 'Add preference',
    add_share_exits: 'Add sale of shares',
  },
};
