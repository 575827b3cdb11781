import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { askSolver } from '../../renderer/engine/solver';
import type { SolverReply, SolverRequest } from '../../renderer/engine/solver-messages';
import { linknyc } from './rich-project';

const request: SolverRequest = { kind: 'contractDebt', project: linknyc(), option: 'gross_revenue' };
const answer = { ok: true, value: request.project } as const;

/** A worker that answers when told to. */
class Told extends EventTarget {
  asked = 0;
  ended = false;
  postMessage(): void {
    this.asked++;
  }
  terminate(): void {
    this.ended = true;
  }
  reply(data: SolverReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

let workers: Told[] = [];
let ask: typeof askSolver;

beforeEach(async () => {
  workers = [];
  const make = function make() {
    const worker = new Told();
    workers.push(worker);
    return worker;
  };
  vi.stubGlobal('Worker', make);
  vi.resetModules();
  ({ askSolver: ask } = await import('../../renderer/engine/solver'));
});

afterEach(() => vi.unstubAllGlobals());

test('a worker that has answered is asked the next question too', async () => {
  for (let asked = 1; asked <= 3; asked++) {
    const question = ask(request);
    workers[0]?.reply({ ok: true, answer });
    expect(await question.answer).toEqual(answer);
    expect(workers).toHaveLength(1);
    expect(workers[0]).toMatchObject({ asked, ended: false });
  }
});

test('a question stopped ends its worker, and one already answered has nothing to stop', async () => {
  const first = ask(request);
  first.stop();
  expect(await first.answer).toBeNull();
  expect(workers[0]?.ended).toBe(true);
  const second = ask(request);
  workers[1]?.reply({ ok: true, answer });
  await second.answer;
  const third = ask(request);
  second.stop();
  expect(workers[1]?.ended).toBe(false);
  workers[1]?.reply({ ok: true, answer });
  expect(await third.answer).toEqual(answer);
});

test('two questions at once have a worker each, of which one stays', async () => {
  const questions = [ask(request), ask(request)];
  for (const worker of workers) worker.reply({ ok: true, answer });
  expect(await Promise.all(questions.map((question) => question.answer))).toEqual([answer, answer]);
  expect(workers.map(({ ended }) => ended)).toEqual([false, true]);
});

test('a question the program fails at is refused with its words; after a broken worker comes another', async () => {
  const failed = ask(request);
  workers[0]?.reply({ ok: false, reason: 'no such line' });
  await expect(failed.answer).rejects.toThrow('no such line');
  const broken = ask(request);
  workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  await expect(broken.answer).rejects.toThrow('out of memory');
  expect(workers[0]?.ended).toBe(true);
  const next = ask(request);
  workers[1]?.reply({ ok: true, answer });
  expect(await next.answer).toEqual(answer);
});
