import type { Settings } from '../host/host';
import { useApp } from './store';

/** Change some settings and have the host remember them. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  const { host, settings } = useApp.getState();
  useApp.setState({ settings: { ...settings, ...patch } });
  const reply = await host?.settings.set(patch);
  if (reply && !reply.ok) useApp.setState({ settings });
}
