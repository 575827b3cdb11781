import { pick } from '../format/text';
import { currentProject, isDirty, useApp } from './store';

/** Keep the window's title and its question on closing in step with the project. */
export function tellWindow(): () => void {
  let told = '';
  const tell = (): void => {
    const state = useApp.getState();
    const project = currentProject(state);
    const title = project ? pick(project.identity.name, state.settings.language) : '';
    const dirty = isDirty(state);
    const now = `${dirty}:${title}`;
    if (now === told) return;
    told = now;
    void state.host?.window.setState({ dirty, title });
  };
  tell();
  return useApp.subscribe(tell);
}
