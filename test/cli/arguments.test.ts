import { describe, expect, test } from 'vitest';
import { languageOf, readArguments } from '../../cli/arguments';

function read(line: string, env = {}) {
  return readArguments(line === '' ? [] : line.split(' '), env);
}

describe('a command line', () => {
  test.each([
    ['--help', { command: 'help', lang: 'en' }],
    ['--help --lang zh-CN', { command: 'help', lang: 'zh' }],
    ['check a --lang zh-CN', { command: 'check', file: 'a', lang: 'zh' }],
    ['run --help --lang zh', { command: 'help', lang: 'zh' }],
    ['--version', { command: 'version', lang: 'en' }],
    ['schema', { command: 'schema', lang: 'en' }],
    ['check a.citypact', { command: 'check', file: 'a.citypact', lang: 'en' }],
    ['check -', { command: 'check', file: '-', lang: 'en' }],
    ['run a.citypact', { command: 'run', json: false, file: 'a.citypact', lang: 'en' }],
    [
      'run a.citypact --option=ppp --scenario slow --json --lang zh',
      { command: 'run', json: true, file: 'a.citypact', option: 'ppp', scenario: 'slow', lang: 'zh' },
    ],
    [
      'export --xlsx out.xlsx a.citypact',
      { command: 'export', xlsx: 'out.xlsx', file: 'a.citypact', lang: 'en' },
    ],
    ['run -- -odd-name', { command: 'run', json: false, file: '-odd-name', lang: 'en' }],
  ])('%j is understood', (line, request) => {
    expect(read(line)).toEqual({ ok: true, value: request });
  });

  test.each([
    ['rum a', 'There is no command "rum". Did you mean "run"?'],
    ['simulate a', 'There is no command "simulate".'],
    ['', 'Give a command.'],
    ['--json', 'Give a command.'],
    ['run', 'run needs a project file (- for standard input).'],
    ['run a b', 'The argument "b" is one too many.'],
    ['schema a', 'The argument "a" is one too many.'],
    ['run a --xlsx b', 'There is no option "--xlsx".'],
    ['run a --jsn', 'There is no option "--jsn". Did you mean "--json"?'],
    ['run a --option', '--option needs a value.'],
    ['run a --option --json', '--option needs a value.'],
    ['run a --json=yes', '--json takes no value.'],
    ['run a --lang fr', '--lang is zh or en.'],
    ['export a', 'export needs --xlsx with the file to write.'],
    ['check a --option b', 'There is no option "--option".'],
  ])('%j is refused with a sentence', (line, sentence) => {
    const request = read(line);
    expect(!request.ok && request.error.en).toBe(sentence);
    expect(!request.ok && request.error.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe('the language', () => {
  test.each([
    [['--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'zh'],
    [['--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LC_ALL: 'zh_CN', LANG: 'en_US' }, 'zh'],
    [[], { LANG: 'fr_FR' }, 'en'],
    [[], {}, 'en'],
  ])('of %j under %j is %s', (argv, env, lang) => {
    expect(languageOf(argv, env)).toBe(lang);
  });
});
