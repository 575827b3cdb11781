import { useApp } from './store';

/** Read the list of recent files again. */
export async function refreshRecents(): Promise<void> {
  const reply = await useApp.getState().host?.recents.list();
  if (reply?.ok) useApp.setState({ recents: reply.value });
}

/** Drop a file from the list of recent files; the file itself stays. */
export async function forgetRecent(ref: string): Promise<void> {
  await useApp.getState().host?.recents.forget(ref);
  await refreshRecents();
}
