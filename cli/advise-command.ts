import { advise, readAnswers } from '../models/appraisal/adviser';
import type { Language } from '../models/project';
import { adviseText, machineAdvice, questionsText, readAnswerFile } from './advise';
import type { AdviseRequest } from './advise-arguments';
import type { Io } from './io';
import { sentenceLine } from './problems';
import { plain } from './table';
import { READ_FAILURES } from './words';

/** Ask the adviser and print what it says; tell how it went. */
export async function adviseCommand(
  { lang, json, file, pairs, questions }: AdviseRequest & { readonly lang: Language },
  io: Io,
): Promise<'ok' | 'problem' | 'usage'> {
  if (questions) {
    io.out(questionsText(lang));
    return 'ok';
  }
  const given: [string, unknown][] = [];
  if (file !== undefined) {
    const read = await io.read(file);
    const answers = read.ok
      ? readAnswerFile(read.text)
      : { ok: false as const, error: READ_FAILURES[read.reason] };
    if (!answers.ok) {
      io.err(sentenceLine(file, answers.error[lang], lang));
      return 'problem';
    }
    // What the command line says takes the place of what the file says.
    given.push(...answers.value.filter(([name]) => !pairs.some(([typed]) => typed === name)));
  }
  const answers = readAnswers([...given, ...pairs]);
  if (!answers.ok) {
    for (const problem of answers.error)
      io.err(`citypact${lang === 'zh' ? '：' : ': '}${plain(problem[lang])}\n`);
    return 'usage';
  }
  const advice = advise(answers.value);
  io.out(json ? `${JSON.stringify(machineAdvice(advice, lang), null, 2)}\n` : adviseText(advice, lang));
  return 'ok';
}
