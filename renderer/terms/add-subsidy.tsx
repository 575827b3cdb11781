import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../engine/engine';
import { pick } from '../format/text';
import { useApp } from '../state/store';
import { SUBSIDY_TYPE } from './subsidy-choices';
import { possibleTypes, type SubsidyType } from './subsidy-templates';

interface Props {
  readonly project: Project;
  readonly onAdd: (type: SubsidyType) => void;
}

/** A button that offers every kind of payment the project can have. */
export function AddSubsidy({ project, onAdd }: Props) {
  const { t } = useTranslation();
  const language = useApp((s) => s.settings.language);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const possible = possibleTypes(project);
  const types = (Object.keys(SUBSIDY_TYPE.values) as SubsidyType[]).filter((type) => possible.includes(type));
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Add />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('terms.addSubsidy')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {types.map((type) => (
          <MenuItem
            key={type}
            dense
            onClick={() => {
              setAnchor(null);
              onAdd(type);
            }}
          >
            {pick(SUBSIDY_TYPE.values[type], language)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
