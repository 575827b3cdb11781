import { exportWorkbook } from '../engine/export-workbook';
import type { HostCommand } from '../host/host';
import { openDocument, openRef } from '../state/document';
import { redoEdit, undoEdit } from '../state/edit';
import { saveDocument, saveDocumentAs } from '../state/save';
import { changeSettings } from '../state/settings';
import { useApp } from '../state/store';

/** Do what a menu, a key or the operating system asks. */
export function obey(command: HostCommand): void {
  switch (command.type) {
    case 'new':
      useApp.setState({ dialog: 'newProject' });
      break;
    case 'open':
      void openDocument();
      break;
    case 'save':
      void saveDocument();
      break;
    case 'saveAs':
      void saveDocumentAs();
      break;
    case 'exportWorkbook':
      void exportWorkbook();
      break;
    case 'undo':
      undoEdit();
      break;
    case 'redo':
      redoEdit();
      break;
    case 'shortcuts':
      useApp.setState({ dialog: 'shortcuts' });
      break;
    case 'language':
      void changeSettings({ language: command.language });
      break;
    case 'openRef':
      void openRef(command.ref, command.name);
      break;
    case 'saveThenClose':
      void saveThenClose();
      break;
  }
}

async function saveThenClose(): Promise<void> {
  if (await saveDocument()) await useApp.getState().host?.window.close();
}
