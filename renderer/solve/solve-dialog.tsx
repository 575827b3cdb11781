import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  contractValue,
  type Project,
  type Result,
  type RunResult,
  type Solution,
  type SolveFailure,
} from '../engine/engine';
import { type Asked, askSolver } from '../engine/solver';
import { stepLabel } from '../format/period-vm';
import { unitName } from '../format/unit-vm';
import { edit } from '../state/edit';
import { currentOption, currentScenario, type SolveAsk, useApp } from '../state/store';
import { say } from '../state/toast';
import { useNumberStyle, usePick, useProject, useResult } from '../ui/hooks';
import { SolveAnswer } from './solve-answer';
import {
  type Faults,
  inputChoices,
  type Mode,
  modesOf,
  readForm,
  type SolveForm,
  targetChoices,
  valueText,
  wantedNow,
  wordsOf,
} from './solve-vm';

/** The solving dialog, while one is asked for. */
export function SolveDialog() {
  const ask = useApp((s) => s.solving);
  const project = useProject();
  const result = useResult();
  if (!ask || !project || !result) return null;
  return <OpenDialog ask={ask} project={project} result={result} />;
}

interface Props {
  readonly ask: SolveAsk;
  readonly project: Project;
  readonly result: RunResult;
}

const MOST_OFFERED = 80;

function OpenDialog({ ask, project, result }: Props) {
  const { t } = useTranslation();
  const pick = usePick();
  const style = useNumberStyle();
  const option = useApp(currentOption);
  const scenario = useApp(currentScenario);
  const inputs = useMemo(() => inputChoices(project, option), [project, option]);
  const targets = useMemo(() => targetChoices(result), [result]);
  const [form, setForm] = useState<SolveForm>(() => {
    const target = targets.find(({ id }) => id === ask.target) ?? null;
    const period = ask.period ?? 0;
    return {
      input: null,
      mode: 'value',
      from: '',
      to: '',
      target,
      period,
      wanted: target ? wantedNow(result, target, period, style, ask.wanted) : '',
    };
  });
  const [faults, setFaults] = useState<Faults>({});
  const [found, setFound] = useState<Result<Solution, SolveFailure> | null>(null);
  const [running, setRunning] = useState(false);
  const asked = useRef<Asked<Result<Solution, SolveFailure>> | null>(null);
  useEffect(() => () => asked.current?.stop(), []);
  const change = (patch: Partial<SolveForm>): void => {
    setForm({ ...form, ...patch });
    setFaults({});
    setFound(null);
  };
  const close = (): void => useApp.setState({ solving: null });
  const run = async (): Promise<void> => {
    const read = readForm(form, style, { option, scenario });
    if ('faults' in read) {
      setFaults(read.faults);
      return;
    }
    setFound(null);
    setRunning(true);
    try {
      asked.current = askSolver({ kind: 'solve', project, request: read.request });
      const answer = await asked.current.answer;
      if (answer) setFound(answer);
    } catch (thrown) {
      say('error', t('solve.failed', { reason: thrown instanceof Error ? thrown.message : String(thrown) }));
    } finally {
      setRunning(false);
    }
  };
  const contract = (solution: Solution): void => {
    edit(`contract:${solution.vary.input}`, (current) => contractValue(current, option, solution));
    const many = (count: number): string => t('grid.values', { count });
    const value = valueText(solution.inputValue, solution.vary.unit, style, many);
    say('success', t('solve.written', { name: pick(solution.vary.label), value }));
    close();
  };
  const { input, target } = form;
  const unitOf = (unit: string): string => unitName(unit, style);
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby="solve-title">
      <DialogTitle id="solve-title">{t('solve.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" color="textSecondary">
          {t('solve.help')}
        </Typography>
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 1fr) minmax(0, 1fr)',
          }}
        >
          <Autocomplete
            options={[...targets]}
            size="small"
            value={target}
            groupBy={(choice) => t(choice.group === 'metric' ? 'solve.metric' : 'solve.line')}
            getOptionLabel={(choice) => pick(choice.label)}
            getOptionKey={(choice) => choice.id}
            isOptionEqualToValue={(a, b) => a.id === b.id}
            filterOptions={(all, { inputValue }) => {
              const wanted = inputValue.trim().toLowerCase();
              return all.filter((choice) => wordsOf(choice).includes(wanted)).slice(0, MOST_OFFERED);
            }}
            onChange={(_event, choice) =>
              change({
                target: choice,
                wanted: choice ? wantedNow(result, choice, form.period, style) : '',
              })
            }
            renderInput={(params) => (
              <TextField
                {...params}
                label={t('solve.target')}
                error={faults.target === true}
                helperText={faults.target ? t('solve.needTarget') : ''}
              />
            )}
          />
          {target?.series ? (
            <TextField
              select
              label={t('solve.period')}
              value={form.period}
              onChange={(event) => {
                const period = Number(event.target.value);
                change({ period, wanted: wantedNow(result, target, period, style) });
              }}
            >
              {result.periods.map((period) => (
                <MenuItem key={period.index} value={period.index} dense>
                  {stepLabel(period)}
                </MenuItem>
              ))}
            </TextField>
          ) : (
            <span />
          )}
          <TextField
            label={
              target && unitOf(target.unit)
                ? `${t('solve.wanted')}（${unitOf(target.unit)}）`
                : t('solve.wanted')
            }
            value={form.wanted}
            onChange={(event) => change({ wanted: event.target.value })}
            error={faults.wanted === true}
            helperText={faults.wanted ? t('solve.notNumber', { text: form.wanted }) : ''}
          />
          <Autocomplete
            options={[...inputs]}
            size="small"
            value={input}
            getOptionLabel={(choice) => pick(choice.label)}
            getOptionKey={(choice) => choice.id}
            isOptionEqualToValue={(a, b) => a.id === b.id}
            filterOptions={(all, { inputValue }) => {
              const wanted = inputValue.trim().toLowerCase();
              return all.filter((choice) => wordsOf(choice).includes(wanted)).slice(0, MOST_OFFERED);
            }}
            onChange={(_event, choice) =>
              change({
                input: choice,
                mode: choice ? (modesOf(choice)[0] ?? 'value') : 'value',
                from: '',
                to: '',
              })
            }
            renderInput={(params) => (
              <TextField
                {...params}
                label={t('solve.vary')}
                autoFocus={target !== null}
                error={faults.input === true}
                helperText={
                  faults.input
                    ? t('solve.needInput')
                    : input
                      ? valueText(input.input.value, input.unit, style, (count) =>
                          t('grid.values', { count }),
                        )
                      : ''
                }
              />
            )}
          />
          <TextField
            select
            label={t('solve.mode')}
            value={form.mode}
            disabled={!input}
            onChange={(event) => change({ mode: event.target.value as Mode, from: '', to: '' })}
            sx={{ gridColumn: 'span 2' }}
          >
            {(input ? modesOf(input) : (['value'] as const)).map((mode) => (
              <MenuItem key={mode} value={mode} dense>
                {t(`solve.mode_${mode}`)}
              </MenuItem>
            ))}
          </TextField>
        </Box>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
          {(['from', 'to'] as const).map((side) => (
            <TextField
              key={side}
              label={t(`solve.${side}`)}
              placeholder={t('solve.auto')}
              value={form[side]}
              onChange={(event) => change({ [side]: event.target.value })}
              error={faults[side] === true}
              helperText={faults[side] ? t('solve.notNumber', { text: form[side] }) : t('solve.auto')}
              sx={{ flex: 1 }}
            />
          ))}
        </Box>
        {running && <LinearProgress aria-label={t('solve.running')} />}
        {found && <SolveAnswer found={found} />}
      </DialogContent>
      <DialogActions>
        {found?.ok && (
          <Typography variant="caption" color="textSecondary" sx={{ flex: 1, pl: 2 }}>
            {t('solve.contractHelp')}
          </Typography>
        )}
        <Button onClick={close}>{t('common.close')}</Button>
        {running ? (
          <Button onClick={() => asked.current?.stop()}>{t('solve.cancel')}</Button>
        ) : (
          <Button variant={found?.ok ? 'outlined' : 'contained'} onClick={() => void run()}>
            {t('solve.run')}
          </Button>
        )}
        {found?.ok && (
          <Button variant="contained" onClick={() => contract(found.value)}>
            {t('solve.contract')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
