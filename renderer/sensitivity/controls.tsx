import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResult } from '../engine/engine';
import { FACTOR_LABELS, STANDARD_FACTORS } from '../engine/sensitivity';
import { targetChoices } from '../solve/solve-vm';
import { usePick } from '../ui/hooks';
import { CommittedField } from './committed-field';
import { changesText, readChanges } from './sensitivity-vm';
import { ThresholdField } from './threshold-field';
import type { SensitivityView } from './use-sensitivity';

const MOST_OFFERED = 80;

interface Props {
  readonly view: SensitivityView;
  readonly result: RunResult;
}

/** What to vary, by how much, and which figure to look at. */
export function Controls({ view, result }: Props) {
  const { t } = useTranslation();
  const { settings, set, study, at } = view;
  const shown = study?.figures[at];
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 2fr) minmax(0, 3fr)' },
      }}
    >
      <FigureField view={view} result={result} />
      {shown ? <ThresholdField key={shown.line} figure={shown} view={view} /> : <span />}
      <TextField
        select
        label={t('sensitivity.contracts')}
        value={settings.contracts}
        onChange={(event) =>
          set({ contracts: event.target.value === 'solved_again' ? 'solved_again' : 'kept' })
        }
      >
        <MenuItem value="kept" dense>
          {t('sensitivity.kept')}
        </MenuItem>
        <MenuItem value="solved_again" dense>
          {t('sensitivity.solvedAgain')}
        </MenuItem>
      </TextField>
      <Box sx={{ gridColumn: { md: 'span 2' } }}>
        <FactorField view={view} />
      </Box>
      <CommittedField
        label={t('sensitivity.changes')}
        help={t('sensitivity.changesHelp')}
        text={study ? changesText(settings.changes ?? study.changes) : ''}
        read={(text) => readChanges(text)}
        bad={(text) => t('sensitivity.changesBad', { text })}
        onRead={(changes) => set({ changes: changes.length === 0 ? null : changes })}
      />
    </Box>
  );
}

/** The figure drawn: one of those watched, or any other single number of the model. */
function FigureField({ view: { settings, set, study, at }, result }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const choices = useMemo(() => targetChoices(result).filter(({ series }) => !series), [result]);
  const shown = choices.find(({ id }) => id === study?.figures[at]?.line) ?? null;
  return (
    <Autocomplete
      options={choices}
      size="small"
      value={shown}
      disableClearable={shown !== null}
      groupBy={(choice) => t(choice.group === 'metric' ? 'solve.metric' : 'solve.line')}
      getOptionLabel={(choice) => pick(choice.label)}
      getOptionKey={(choice) => choice.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(all, { inputValue }) => {
        const wanted = inputValue.trim().toLowerCase();
        return all
          .filter(({ id, label }) => `${id} ${label.zh} ${label.en}`.toLowerCase().includes(wanted))
          .slice(0, MOST_OFFERED);
      }}
      onChange={(_event, choice) => {
        if (!choice) return;
        const watched = study?.figures ?? [];
        const known = watched.some(({ line }) => line === choice.id);
        const asked = settings.figures.length > 0 ? settings.figures : watched.map(({ line }) => ({ line }));
        set({ shown: choice.id, ...(known ? {} : { figures: [...asked, { line: choice.id }] }) });
      }}
      renderInput={(params) => <TextField {...params} label={t('sensitivity.figure')} />}
    />
  );
}

/** Standard factors and any input of the project. */
function FactorField({ view: { settings, set, inputs } }: Pick<Props, 'view'>) {
  const { t } = useTranslation();
  const pick = usePick();
  const choices = useMemo(
    () => [
      ...STANDARD_FACTORS.map((id) => ({ id: id as string, label: FACTOR_LABELS[id], standard: true })),
      ...inputs.map(({ id, label }) => ({ id, label, standard: false })),
    ],
    [inputs],
  );
  const chosen = (settings.factors ?? STANDARD_FACTORS).flatMap(
    (id) => choices.find((choice) => choice.id === id) ?? [],
  );
  return (
    <Autocomplete
      multiple
      size="small"
      options={choices}
      value={chosen}
      groupBy={(choice) => t(choice.standard ? 'sensitivity.standard' : 'sensitivity.inputs')}
      getOptionLabel={(choice) => pick(choice.label)}
      getOptionKey={(choice) => choice.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(all, { inputValue }) => {
        const wanted = inputValue.trim().toLowerCase();
        return all
          .filter(({ id, label }) => `${id} ${label.zh} ${label.en}`.toLowerCase().includes(wanted))
          .slice(0, MOST_OFFERED);
      }}
      onChange={(_event, now) => set({ factors: now.length === 0 ? null : now.map(({ id }) => id) })}
      renderInput={(params) => (
        <TextField {...params} label={t('sensitivity.factors')} helperText={t('sensitivity.factorsHelp')} />
      )}
    />
  );
}
