/** Words of several owners, in Chinese. */
export const zhCNOwners = {
  owners: {
    none: '没有列出股东：全部资本金由投资人一方投入。',
    add_shareholders: '添加股东',
    add_in_kind: '添加实物出资',
    add_preferences: '添加分红约定',
    add_share_exits: '添加股份转让',
  },
};
