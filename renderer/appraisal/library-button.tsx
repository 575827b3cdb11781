import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import { LibraryDialog } from './library-dialog';

/** A button that opens the library of published effects. */
export function LibraryButton({ project }: { readonly project: Project }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<MenuBookOutlined />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('kpi.library')}
      </Button>
      {open && <LibraryDialog project={project} onClose={() => setOpen(false)} />}
    </>
  );
}
