import { saveDocument } from './save';
import { isDirty, useApp } from './store';

/** Settle unsaved work before something replaces it; false when the person would rather stay. */
export async function settleUnsaved(): Promise<boolean> {
  const state = useApp.getState();
  if (!state.doc || !isDirty(state)) return true;
  const { name } = state.doc;
  const choice = await new Promise<'save' | 'discard' | 'cancel'>((resolve) => {
    useApp.setState({
      question: {
        kind: 'unsaved',
        name,
        answer: (answer) => {
          useApp.setState({ question: null });
          resolve(answer);
        },
      },
    });
  });
  if (choice === 'save') return saveDocument();
  return choice === 'discard';
}
