import { expect, expectTypeOf, it } from 'vitest';
import type { Bridge, HostCommand, HostError, Settings } from '../../electron/ipc/contract.js';
import { defaultSettings as inMain } from '../../electron/settings/preferences.js';
import type { ElectronBridge } from '../../renderer/host/electron-host.js';
import type * as host from '../../renderer/host/host.js';
import { defaultSettings as inPage } from '../../renderer/host/settings.js';

it('gives the page exactly the bridge it is written for', () => {
  expectTypeOf<Bridge>().toExtend<ElectronBridge>();
  expectTypeOf<keyof ElectronBridge>().toEqualTypeOf<keyof Bridge>();
  expectTypeOf<host.HostCommand['type']>().toEqualTypeOf<HostCommand['type']>();
  expectTypeOf<HostCommand>().toExtend<host.HostCommand>();
  expectTypeOf<host.HostErrorKind>().toEqualTypeOf<HostError['kind']>();
  expectTypeOf<keyof host.Settings>().toEqualTypeOf<keyof Settings>();
  expectTypeOf<host.Settings>().toExtend<Settings>();
  expectTypeOf<Settings>().toExtend<host.Settings>();
});

it('starts both hosts with the same settings', () => {
  expect(inPage).toEqual(inMain);
});
