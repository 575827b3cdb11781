/** Scheme and host under which the page is served; nothing else is. */
export const appScheme = 'app';
export const appHost = 'citypact';
export const pageAddress = `${appScheme}://${appHost}/index.html`;
