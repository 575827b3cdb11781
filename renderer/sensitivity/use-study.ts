import { useEffect, useState } from 'react';
import { askSensitivity } from '../engine/ask-sensitivity';
import type { Project } from '../engine/engine';
import type { StudyAnswers, StudyAsk } from '../engine/sensitivity-messages';

type Kind = StudyAsk['kind'];
type Request<K extends Kind> = Extract<StudyAsk, { kind: K }>['request'];

/** A study and how it stands to what is asked now. */
export interface Studied<K extends Kind> {
  /** The last answer, of whatever was asked last. */
  readonly answer: StudyAnswers[K] | null;
  readonly busy: boolean;
  /** How the program failed. */
  readonly fault: string;
}

interface Known {
  readonly project: Project;
  readonly key: string;
  readonly answer: StudyAnswers[Kind];
}

/** The last answers, so that going from tab to tab computes nothing again. */
const known: Known[] = [];
const MOST_KNOWN = 6;
/** Typing goes on for a while. */
const PAUSE = 250;

/** Study a project in the worker; null asks nothing. The last answer stays until the next one comes. */
export function useStudy<K extends Kind>(
  kind: K,
  project: Project | null,
  request: Request<K> | null,
): Studied<K> {
  const key = request === null ? '' : `${kind} ${JSON.stringify(request)}`;
  const [last, setLast] = useState<StudyAnswers[K] | null>(null);
  const [fault, setFault] = useState('');
  const [, setCount] = useState(0);
  const found = known.find((one) => one.project === project && one.key === key);
  const current = (found?.answer as StudyAnswers[K] | undefined) ?? null;
  useEffect(() => {
    if (current) setLast(current);
  }, [current]);
  const isKnown = current !== null;
  useEffect(() => {
    if (!project || key === '' || isKnown) return;
    let stop = (): void => undefined;
    setFault('');
    const timer = setTimeout(() => {
      const asked = askSensitivity({
        kind,
        project,
        request: JSON.parse(key.slice(kind.length + 1)),
      } as Extract<StudyAsk, { kind: K }>);
      stop = asked.stop;
      asked.answer.then(
        (answer) => {
          if (!answer) return;
          known.unshift({ project, key, answer });
          known.length = Math.min(known.length, MOST_KNOWN);
          setCount((count) => count + 1);
        },
        (thrown: unknown) => setFault(thrown instanceof Error ? thrown.message : String(thrown)),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [kind, project, key, isKnown]);
  return { answer: current ?? last, busy: key !== '' && !isKnown && fault === '', fault };
}
