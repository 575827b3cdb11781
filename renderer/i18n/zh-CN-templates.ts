/** Words about revenue templates and financing instruments, in Chinese. */
export const zhCNTemplates = {
  templates: {
    open_revenue: '从模板添加',
    open_instrument: '融资工具',
    title_revenue: '收入模板',
    title_instrument: '融资工具',
    adds: '将添加',
    source: '出处',
    insert: '插入“{{name}}”',
    added: '已插入“{{name}}”，新增 {{n}} 处；撤销可一步退回。',
  },
};
