import { useEffect, useState } from 'react';
import { type Project, parseProject } from '../engine/engine';
import { useApp } from '../state/store';
import { galleryOrder } from './gallery-order';

/** A sample of the gallery; null when its file cannot be read. */
export interface Sample {
  readonly file: string;
  readonly project: Project | null;
}

/** Read the sample projects that come with the app; undefined while they are being read. */
export function useSamples(): readonly Sample[] | undefined {
  const host = useApp((s) => s.host);
  const [samples, setSamples] = useState<readonly Sample[]>();
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      if (!host) return;
      const list = await host.samples.list();
      if (!list.ok) {
        if (wanted) setSamples([]);
        return;
      }
      const read = await Promise.all(
        list.value.map(async ({ name }): Promise<Sample> => {
          const text = await host.samples.read(name);
          const parsed = text.ok ? parseProject(text.value) : null;
          return { file: name, project: parsed?.ok ? parsed.value : null };
        }),
      );
      if (wanted) setSamples(galleryOrder(read));
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [host]);
  return samples;
}
