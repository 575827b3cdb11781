import { useEffect } from 'react';

/** A file let go over the page by mistake must not replace the page, and the work on it, by the file. */
export function useNoDrop(): void {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
