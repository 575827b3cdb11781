import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { obey } from './frame/commands';
import { createHost } from './host';
import { speak } from './i18n';
import { keepComputed } from './state/compute';
import { findRecoverable, keepJournal } from './state/journal';
import { listenToAddress } from './state/navigate';
import { refreshRecents } from './state/recents';
import { useApp } from './state/store';
import { tellWindow } from './state/window-state';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root element');
  const host = await createHost();
  const settings = await host.settings.get();
  if (settings.ok) {
    useApp.setState({ settings: settings.value });
    speak(settings.value.language);
  }
  useApp.setState({ host });
  keepComputed();
  keepJournal();
  listenToAddress();
  tellWindow();
  host.onCommand(obey);
  createRoot(root).render(<App />);
  await Promise.all([refreshRecents(), findRecoverable()]);
}

void start();
