import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { AIMS, type Aim, ISSUES } from '../engine/appraisal';
import { usePick } from '../ui/hooks';

export type IssueFilter = (typeof ISSUES)[number]['id'] | 'all';

interface Props {
  readonly value: IssueFilter;
  readonly onChange: (issue: IssueFilter) => void;
}

/** Choose one of the twelve issues, or all of them. */
export function IssueField({ value, onChange }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <TextField
      select
      size="small"
      label={t('kpi.issue')}
      value={value}
      onChange={(event) => onChange(event.target.value as IssueFilter)}
      sx={{ minWidth: 220 }}
    >
      <MenuItem value="all">{t('kpi.allIssues')}</MenuItem>
      {(Object.keys(AIMS) as Aim[]).flatMap((aim) => [
        <ListSubheader key={aim} sx={{ lineHeight: '32px' }}>
          {pick(AIMS[aim])}
        </ListSubheader>,
        ...ISSUES.filter((issue) => issue.aim === aim).map(({ id, label }) => (
          <MenuItem key={id} value={id}>
            {pick(label)}
          </MenuItem>
        )),
      ])}
    </TextField>
  );
}
