import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import { applyTemplate, startingValues, TEMPLATES, type Template } from '../engine/templates';
import { insertTemplate } from '../state/templates';
import { useNumberStyle, usePick } from '../ui/hooks';
import { ParamField } from './param-field';
import { fieldText, readFields, type Typed } from './param-vm';
import { TemplateDetail } from './template-detail';

interface Props {
  readonly project: Project;
  readonly kind: Template['kind'];
  /** The option it goes into; none for the shared facts. */
  readonly option: string | undefined;
  readonly onClose: () => void;
}

/** Choose a template of a kind, say what is known about it, and insert it. */
export function TemplateDialog({ project, kind, option, onClose }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const offered = TEMPLATES.filter((template) => template.kind === kind);
  const [chosen, setChosen] = useState(offered[0]?.id ?? '');
  const [typed, setTyped] = useState<Typed>({});
  const template = offered.find(({ id }) => id === chosen);
  if (!template) return null;
  const starting = startingValues(
    template,
    project,
    project.options.find(({ id }) => id === option),
  );
  const notNumber = (text: string): string => t('grid.notNumber', { text });
  const { values, faults } = readFields(template, typed, project, option, style, notNumber);
  const { notices } = applyTemplate(project, template, { option, values: values ?? starting });
  const choose = (id: string): void => {
    setChosen(id);
    setTyped({});
  };
  const insert = (): void => {
    if (!values) return;
    insertTemplate(template, option, values);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="template-title">
      <DialogTitle id="template-title">{t(`templates.title_${kind}`)}</DialogTitle>
      <DialogContent dividers sx={{ p: 0, display: 'flex', height: '62vh' }}>
        <MenuList
          autoFocusItem
          role="listbox"
          aria-label={t(`templates.title_${kind}`)}
          dense
          sx={{ width: 280, flexShrink: 0, overflow: 'auto', borderRight: 1, borderColor: 'divider' }}
        >
          {offered.map(({ id, label }) => (
            <MenuItem
              key={id}
              role="option"
              aria-selected={id === chosen}
              selected={id === chosen}
              onClick={() => choose(id)}
              onDoubleClick={insert}
              onFocus={() => id !== chosen && choose(id)}
              sx={{ whiteSpace: 'normal' }}
            >
              {pick(label)}
            </MenuItem>
          ))}
        </MenuList>
        <Box
          component="form"
          id="template-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            insert();
          }}
          sx={{
            flex: 1,
            minWidth: 0,
            overflow: 'auto',
            px: 3,
            py: 2,
            display: 'flex',
            flexDirection: 'column',
            gap: 2,
          }}
        >
          <TemplateDetail template={template} notices={notices} />
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 2 }}>
            {template.params.map((param) => (
              <ParamField
                key={`${template.id}.${param.id}`}
                param={param}
                text={fieldText(param, typed, starting, style)}
                fault={faults[param.id]}
                onChange={(text) => setTyped((now) => ({ ...now, [param.id]: text }))}
              />
            ))}
          </Box>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" form="template-form" variant="contained" disabled={!values}>
          {t('templates.insert', { name: pick(template.label) })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
