import { useEffect } from 'react';
import { isTyping } from '../host/shortcuts';
import { closeExplain } from '../state/navigate';
import { useApp } from '../state/store';

/** Keys the host does not turn into commands: the palette, the list of keys, and the way out of an explanation. */
export function usePageKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        useApp.setState({ dialog: 'palette' });
      } else if (event.key === 'Escape' && !event.defaultPrevented && !isTyping(document.activeElement)) {
        if (useApp.getState().route.explain) closeExplain();
      } else if ((event.key === '?' || event.key === '？') && !isTyping(document.activeElement)) {
        event.preventDefault();
        useApp.setState({ dialog: 'shortcuts' });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
