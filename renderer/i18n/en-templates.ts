/** Words about revenue templates and financing instruments, in English. */
export const enTemplates = {
  templates: {
    open_revenue: 'From a template',
    open_instrument: 'Instrument',
    title_revenue: 'Revenue templates',
    title_instrument: 'Financing instruments',
    adds: 'Adds',
    source: 'Source',
    insert: 'Insert "{{name}}"',
    added: 'Inserted "{{name}}" (new entries: {{n}}). One undo takes it back.',
  },
};
