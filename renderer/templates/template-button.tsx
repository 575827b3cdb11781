import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import type { Template } from '../engine/templates';
import { TemplateDialog } from './template-dialog';

interface Props {
  readonly project: Project;
  readonly kind: Template['kind'];
  /** The option it goes into; none for the shared facts. */
  readonly option?: string;
}

/** A button that opens the templates of a kind. */
export function TemplateButton({ project, kind, option }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t(`templates.open_${kind}`)}
      </Button>
      {open && (
        <TemplateDialog project={project} kind={kind} option={option} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
