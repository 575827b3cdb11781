/** Every request the page can make. Kept apart from the schemas so that the preload carries no library. */
export const channelNames = [
  'app:info',
  'settings:get',
  'settings:set',
  'recents:list',
  'recents:forget',
  'project:open',
  'project:open-ref',
  'project:save',
  'project:save-as',
  'journal:write',
  'journal:list',
  'journal:read',
  'journal:discard',
  'samples:list',
  'samples:read',
  'files:export',
  'files:reveal',
  'window:set-state',
  'window:close',
] as const;

export type ChannelName = (typeof channelNames)[number];

/** The one message the main process pushes on its own account. */
export const commandChannel = 'citypact:command';

/** Sent by the preload once it listens, so that no command is lost before. */
export const readyChannel = 'citypact:ready';

/** Name under which the preload shows the bridge to the page. */
export const bridgeName = 'citypact';
