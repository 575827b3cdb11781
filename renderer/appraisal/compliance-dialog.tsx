import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FACTS,
  LIMITS,
  type OwnRule,
  type ProjectRule,
  RULE_CATALOGUE,
  type RuleSeverity,
} from '../engine/compliance';
import { edit } from '../state/edit';
import { useLanguage, usePick, useProject } from '../ui/hooks';
import { draftFaults, draftOf, isKeepable, type RuleDraft, ruleOf } from './compliance-draft';
import { withRule } from './compliance-edits';

interface Props {
  /** The rule to change; a new one when absent. */
  readonly rule?: ProjectRule;
  readonly old?: OwnRule;
  readonly onClose: () => void;
}

const NAMES = [...FACTS.values()];

/** Change a rule's test, limits and weight, or write one; formulas are checked while they are typed. */
export function ComplianceDialog({ rule, old, onClose }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const project = useProject();
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(rule, language));
  const isNew = rule === undefined;
  const taken = [...RULE_CATALOGUE, ...(project?.compliance?.rules ?? [])].map(({ id }) => id);
  const faults = draftFaults(draft, isNew, taken);
  const set = (change: Partial<RuleDraft>): void => setDraft((now) => ({ ...now, ...change }));
  const keep = (): void => {
    edit(`compliance:rule:${draft.id}`, withRule(draft.id, ruleOf(draft, rule, language, old)));
    onClose();
  };
  const formula = (field: 'holds' | 'applies') => (
    <TextField
      size="small"
      label={t(`compliance.${field}`)}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.target.value })}
      error={faults[field] !== undefined}
      helperText={faults[field] ? pick(faults[field]) : t(`compliance.${field}Help`)}
      multiline
      slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace' } } }}
    />
  );
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{isNew ? t('compliance.addRule') : t('compliance.editRule', { id: rule.id })}</DialogTitle>
      <DialogContent dividers sx={{ display: 'grid', gap: 2 }}>
        {!isNew && pick(rule.text) !== rule.id && <Typography variant="body2">{pick(rule.text)}</Typography>}
        {isNew && (
          <TextField
            size="small"
            label={t('compliance.id')}
            value={draft.id}
            onChange={(event) => set({ id: event.target.value })}
            error={draft.id !== '' && faults.id !== undefined}
            helperText={
              draft.id !== '' && faults.id ? t(`compliance.idFaults.${faults.id}`) : t('compliance.idHelp')
            }
            autoFocus
          />
        )}
        <TextField
          size="small"
          label={t('compliance.name')}
          value={draft.label}
          onChange={(event) => set({ label: event.target.value })}
        />
        {formula('holds')}
        {formula('applies')}
        <Autocomplete
          size="small"
          options={NAMES}
          value={null}
          blurOnSelect
          clearOnBlur
          getOptionLabel={(fact) => `${pick(fact.label)} ${fact.id}`}
          onChange={(_event, fact) => fact && set({ holds: `${draft.holds} ${fact.id}`.trim() })}
          renderOption={({ key, ...props }, fact) => (
            <li key={key} {...props}>
              <Box>
                <Typography variant="body2">
                  {pick(fact.label)} <code>{fact.id}</code>
                </Typography>
                <Typography variant="body2" color="textSecondary">
                  {pick(fact.question ?? fact.definition)}
                </Typography>
              </Box>
            </li>
          )}
          renderInput={(params) => (
            <TextField {...params} label={t('compliance.facts')} helperText={t('compliance.factsHelp')} />
          )}
        />
        {draft.limits.length > 0 && (
          <Box sx={{ display: 'flex', gap: 1.5 }}>
            {draft.limits.map(({ id, text }) => (
              <TextField
                key={id}
                size="small"
                label={`${LIMITS[id] ? pick(LIMITS[id]) : id} (${id})`}
                value={text}
                error={faults.limits.has(id)}
                helperText={faults.limits.has(id) ? t('compliance.notNumber') : t('compliance.limitHelp')}
                onChange={(event) =>
                  set({
                    limits: draft.limits.map((one) =>
                      one.id === id ? { id, text: event.target.value } : one,
                    ),
                  })
                }
              />
            ))}
          </Box>
        )}
        <Box sx={{ display: 'flex', gap: 1.5 }}>
          <TextField
            select
            size="small"
            label={t('compliance.severity')}
            value={draft.severity}
            onChange={(event) => set({ severity: event.target.value as RuleSeverity })}
            sx={{ minWidth: 160 }}
          >
            {(['block', 'warn', 'info'] as const).map((one) => (
              <MenuItem key={one} value={one}>
                {t(`compliance.severities.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            size="small"
            label={t('compliance.confidence')}
            value={draft.confidence}
            error={faults.confidence !== undefined}
            helperText={t('compliance.confidenceHelp')}
            onChange={(event) => set({ confidence: event.target.value })}
          />
        </Box>
        <FormControlLabel
          control={<Switch checked={draft.off} onChange={(_event, off) => set({ off })} />}
          label={t('compliance.switchOff')}
        />
      </DialogContent>
      <DialogActions>
        {old && (
          <Button
            color="error"
            sx={{ mr: 'auto' }}
            onClick={() => {
              edit(`compliance:rule:${old.id}`, withRule(old.id, undefined));
              onClose();
            }}
          >
            {t(rule?.set === 'own' ? 'compliance.remove' : 'compliance.restore')}
          </Button>
        )}
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" disabled={!isKeepable(faults, draft)} onClick={keep}>
          {t('compliance.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
