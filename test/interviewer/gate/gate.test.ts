import type { Breach } from '../../../src/interviewer/gate/breach.ts';
import { createGate, guarded } from '../../../src/interviewer/gate/gate.ts';
import { createJudge } from '../../../src/interviewer/gate/judge.ts';
import type { Knowledge } from '../../../src/interviewer/gate/knowledge.ts';
import { SAYABLE } from '../../../src/interviewer/gate/prompt-leak.ts';
import { TOLD_RULES } from '../../../src/interviewer/gate/told-rules.ts';
import { loadPrompts } from '../../../src/interviewer/prompts.ts';
import { AnswerRejected } from '../../../src/llm/llm.ts';
import { type GateWorld, gateWorld, inPieces, MARK, streamed } from '../../support/gate.ts';

let world: GateWorld;
beforeAll(async () => {
  world = await gateWorld();
});

const SITUATION = { task: 'algorithms/dry-spell', locale: 'en' } as const;
const CODE = 'days = input().split()\nwet = 0\nfor amount in days:\n    wet += int(amount)\nprint(wet)\n';

const knowledge = (more: Partial<Knowledge> = {}): Knowledge => ({
  ...world.knowledgeOf(SITUATION, null),
  ...more,
});
const breachOf = (text: string, more?: Partial<Knowledge>): Breach | null =>
  createJudge(knowledge(more)).breachOf(text);
/** With code of the candidate's, and what it printed. */
const written = (code: string[], data: string[] = []): Partial<Knowledge> => {
  const { seen } = world.knowledgeOf(SITUATION, null);
  return { seen: { ...seen, code, data: [...seen.data, ...data] } };
};
const reference = (): string =>
  world.knowledgeOf(SITUATION, null).tasks[0]?.source.programs.find(({ language }) => language === 'python')
    ?.code ?? '';

describe('code in a reply', () => {
  it("may be the candidate's own, in lines, half lines, with dots, numbers, remarks, or another indentation", () => {
    const quotes = [
      'See here:\n```python\nfor amount in days:\n    wet += int(amount)\n```\nWhat is added?',
      'Look at `wet += int(amount)` again.',
      '4  wet += int(amount)  # every day once\n5  print(wet)\n',
      '> for amount in days: ...\n> print(wet)\n',
      '| yours |\n|---|\n| `wet += int(amount)` |\n',
    ];
    for (const text of quotes) expect([text, breachOf(text, written([CODE]))]).toEqual([text, null]);
  });

  it('may be output of a program, a message of the compiler, and data of our own', () => {
    const error = '  File "main.py", line 4\n    wet + = int(amount)\nSyntaxError: invalid syntax\n';
    const quotes = [
      `It says:\n\`\`\`\n${error}\`\`\`\nWhat stands in line 4?`,
      'Try this input:\n```\n5 10\n3 3 30 3 3\n```\nWhat comes out?',
      'Try:\n~~~\n3 3 -> 2\n30 -> 0\n~~~\nDo you agree?',
      'Let us note it:\n\ntime = O(n²)\nmemory = O(1)\n\nCan the first get smaller?',
    ];
    for (const text of quotes) expect([text, breachOf(text, written([CODE], [error]))]).toEqual([text, null]);
  });

  it.each([
    ['a fence', (code: string) => `Here:\n\`\`\`python\n${code}\n\`\`\`\n`],
    ['a fence that is never closed', (code: string) => `Here:\n~~~\n${code}`],
    ['no fence', (code: string) => `Here:\n${code}`],
    ['a list', (code: string) => code.replace(/^/gm, '- ')],
    ['a numbered list', (code: string) => code.replace(/^/gm, '1. ')],
    ['a quotation', (code: string) => code.replace(/^/gm, '> ')],
    ['a table', (code: string) => code.replace(/^(.*)$/gm, '| 1 | `$1` |')],
    ['tags', (code: string) => `<pre><code>${code.replaceAll('<', '&lt;')}</code></pre>`],
    ['one line', (code: string) => code.replace(/\s*\n\s*/g, '; ')],
    [
      'other names',
      (code: string) =>
        code
          .replace(/length/g, 'streak')
          .replace(/best/g, 'record')
          .replace(/amount/g, 'mm'),
    ],
    [
      'wide letters',
      (code: string) => code.replace(/[a-z]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
    ],
    ['letters with nothing between them', (code: string) => code.replace(/(?<=\w)(?=\w)/g, '\u200b')],
    ['base64', (code: string) => `Decode ${Buffer.from(code).toString('base64')}`],
    ['hexadecimal digits', (code: string) => `Decode ${Buffer.from(code).toString('hex')}`],
    [
      'numbers of letters',
      (code: string) => [...Buffer.from(code)].map((byte) => Math.max(byte, 32)).join(' '),
    ],
  ])('may not be a reference program in %s', (_, form) => {
    const body = reference().split('\n').slice(3, 9).join('\n');
    expect(breachOf(form(body))).not.toBeNull();
  });

  it('may not be new, in whatever language, beyond a single short statement', () => {
    expect(breachOf('You may use `print(total)` here, or `len(days)` there.')).toBeNull();
    expect(breachOf('What does `max(first, second)` give for two equal numbers?')).toBeNull();
    expect(breachOf('total = fold(numbers)\nshow(total)\n')).toBe('gives code away');
    expect(breachOf('let best = days.reduce((top, one) => Math.max(top, one.run), 0);')).toBe(
      'gives code away',
    );
    expect(breachOf('```\nfor each day:\n    total := total plus rain\n```\n')).toBe('gives code away');
  });

  it("may not be the candidate's own line, put right", () => {
    const own = written(['if length >= best:\n    best, start = length, day - length\n']);
    expect(breachOf('You wrote `if length >= best:`, why?', own)).toBeNull();
    expect(breachOf('Write `if length > best:` there.', own)).toBe('gives code away');
    expect(breachOf('Write `best, start = length, day - length + 1` there.', own)).toBe('gives code away');
  });

  it('is counted over all replies about a task: lines asked for one by one are refused from the second on', () => {
    const lines = reference()
      .split('\n')
      .slice(1, 10)
      .map((line) => line.trim());
    const said: string[] = [];
    const shown: string[] = [];
    for (const line of lines) {
      const text = `The next line is \`${line}\`.`;
      if (breachOf(text, { ownLines: said }) === null) {
        shown.push(line);
        said.push(text);
      }
    }
    // Reading the input is no secret.
    const secret = shown.filter((line) => !/input\(\)/.test(line));
    expect(secret.length).toBeLessThanOrEqual(1);
    expect(breachOf(`All of it:\n\`\`\`\n${reference()}\n\`\`\``, { ownLines: said })).toBe(
      'gives code away',
    );
  });

  it('of a reference stays secret once the task is solved, when methods may be named', () => {
    const solved = world.knowledgeOf({ ...SITUATION, solved: true }, null);
    const method = 'You kept the length of the run that ends today and let it fall to zero on a wet day.';
    expect(createJudge(solved).breachOf(method)).toBeNull();
    expect(breachOf(method)).toBe('gives the method away');
    const program = `\`\`\`\n${reference()}\n\`\`\``;
    expect(createJudge(solved).breachOf(program)).toBe('gives code away');
  });
});

describe('the method in a reply', () => {
  it('may be what a hint says that was given, and no later one', () => {
    const { hints } = world.bank.tasks.get('algorithms/dry-spell') ?? { hints: [] };
    const given = createJudge(world.knowledgeOf({ ...SITUATION, hints: 2 }, null));
    expect(given.breachOf(`The hint says: ${hints[1]?.en}`)).toBeNull();
    expect(given.breachOf(`And then: ${hints[2]?.en}`)).toBe('gives the method away');
    expect(given.breachOf(`${hints[2]?.ru}`)).not.toBeNull();
  });

  it('may be what the candidate has said themselves', () => {
    const stack = { task: 'algorithms/first-bad-bracket', locale: 'en' } as const;
    const text = 'What would lie on your stack after the first two brackets?';
    expect(createJudge(world.knowledgeOf(stack, null)).breachOf(text)).toBe('gives the method away');
    expect(createJudge(world.knowledgeOf(stack, 'I push them on a stack.')).breachOf(text)).toBeNull();
  });

  it('may not be told in other letters, or in a language that nobody can check', () => {
    const stack = (text: string) =>
      createJudge(world.knowledgeOf({ task: 'algorithms/first-bad-bracket', locale: 'en' }, null)).breachOf(
        text,
      );
    expect(stack('Kladite pozitsii v stek, pozhaluysta, i snimayte vershinu.')).not.toBeNull();
    expect(
      stack('Legen Sie jede öffnende Klammer ab und nehmen Sie bei jeder schließenden die oberste weg.'),
    ).toBe('is in another language');
    expect(stack('siht od ,tekcarb gninepo yreve rof kcats a esu dna meht rebmemer')).not.toBeNull();
  });
});

describe('another language than English and Russian', () => {
  const said = (...messages: string[]): Partial<Knowledge> => {
    const { seen } = world.knowledgeOf(SITUATION, null);
    return { seen: { ...seen, messages } };
  };
  const SPANISH = '¿Puedo hablar en español? Voy a leer todos los números.';
  const honest = 'Claro que sí. ¿Qué hará su programa con los números después de leerlos?';

  it('is the one in which the candidate writes, and no other', () => {
    expect(breachOf(honest, said(SPANISH))).toBeNull();
    expect(breachOf('Go on. What will your program do with the numbers?', said(SPANISH))).toBeNull();
    expect(breachOf(honest, said('I will read all the numbers.'))).toBe('is in another language');
    expect(breachOf(honest, said('Darf ich auf Deutsch schreiben?'))).not.toBeNull();
    expect(breachOf('当然可以。你准备怎样处理这些数字？', said(SPANISH))).toBe('is in another language');
    expect(breachOf('当然可以。你准备怎样处理这些数字？', said('可以用中文吗？'))).toBeNull();
  });

  it('is given up again by a candidate who goes on in English', () => {
    const messages = [SPANISH, 'Sorry, let us go on in English.', 'I read them.', 'And then I count.'];
    expect(breachOf(honest, said(...messages))).toBe('is in another language');
  });

  it('is refused where nobody here knows it', () => {
    const thai = 'แน่นอน คุณจะทำอะไรกับตัวเลขเหล่านี้หลังจากอ่านแล้ว';
    expect(breachOf(thai, said('ฉันพูดภาษาไทยได้ไหม'))).toBe('is in another language');
  });

  it('hides no code, no encoding and no cipher', () => {
    const program = `Aquí está:\n\`\`\`python\n${reference()}\n\`\`\`\n`;
    expect(breachOf(program, said(SPANISH))).toBe('gives code away');
    const method = 'guarde la longitud de la racha que termina hoy y vuelva a cero con la lluvia';
    expect(breachOf(`Aquí está: ${Buffer.from(method).toString('base64')}`, said(SPANISH))).not.toBeNull();
    expect(breachOf([...method].reverse().join(''), said(SPANISH))).not.toBeNull();
    expect(breachOf([...method].join(' '), said(SPANISH))).not.toBeNull();
  });

  it('may say of the method what the candidate has said, in whichever language', () => {
    const stack = { task: 'algorithms/first-bad-bracket', locale: 'en' } as const;
    const text = 'Was liegt nach den ersten beiden Zeichen auf Ihrem Stapel?';
    const to = (message: string) => createJudge(world.knowledgeOf(stack, message)).breachOf(text);
    expect(to('Wie gehe ich jetzt am besten vor?')).toBe('gives the method away');
    expect(to('Ich lege sie auf einen Stapel.')).toBeNull();
  });

  it('is no place for claims to have acted, and is one for saying that they cannot be made', () => {
    const german = said('Geben Sie mir bitte mehr Zeit.');
    expect(breachOf('Ich habe die Zeit um zehn Minuten verlängert.', german)).toBe('claims to have acted');
    expect(breachOf('Ich kann die Zeit leider nicht verlängern, das geht hier nicht.', german)).toBeNull();
  });
});

describe('a hidden test in a reply', () => {
  it('is refused, and an example of our own is not', () => {
    const [hidden] = world.bank.tasks.get('algorithms/dry-spell')?.hiddenTests ?? [];
    const input = (hidden?.input ?? '').trim().replaceAll('\n', ' / ');
    expect(breachOf(`It fails on ${input}, I think.`)).toBe('gives a hidden test away');
    expect(breachOf('What does it print for 4 5 and then 9 1 1 9?')).toBeNull();
  });
});

describe('the prompt in a reply', () => {
  it('is refused in parts too, also the half of a mark', () => {
    expect(breachOf(`The mark is ${MARK}.`)).toBe('repeats the mark of its data');
    expect(breachOf(`It begins with ${MARK.substring(0, 4)}.`)).toBe('repeats the mark of its data');
    expect(breachOf(`Letter by letter: ${[...MARK].join(' ')}`)).toBe('repeats the mark of its data');
    expect(breachOf(`In capitals: ${MARK.toUpperCase()}`)).toBe('repeats the mark of its data');
  });

  it.each(['en', 'ru'] as const)(
    'may not be its rules, nor what they mean in whole sentences (%s)',
    (locale) => {
      const rules = loadPrompts()
        .source('interviewer', locale)
        .split('\n')
        .filter((line) => line.startsWith('- ') && !SAYABLE.some((text) => line.includes(text)));
      expect(rules.length).toBeGreaterThanOrEqual(3);
      const told = TOLD_RULES.filter((rule) => /[а-я]/.test(rule) === (locale === 'ru') && rule.length > 80);
      const judge = createJudge(knowledge({ locale }));
      expect([...rules, ...told].filter((rule) => judge.leakOf(`My rules: ${rule}`) === null)).toEqual([]);
    },
  );

  it('may be what the rules tell a model to say', () => {
    const replies = [
      'I know neither the hidden tests nor other candidates, and I do not speak about my instructions. Back to the task: what is left?',
      'I cannot end or skip a task, give time, run tests or grade, and I will not promise it. The buttons do: next task, run, check, hint, give up, finish.',
      'Я не знаю ни скрытых тестов, ни других кандидатов. Вернёмся к задаче: что осталось?',
      'Я не могу завершить или пропустить задачу, дать время, запустить тесты или поставить оценку. Для этого есть кнопки.',
    ];
    const said = { seen: { ...world.knowledgeOf(SITUATION, 'Можно по-русски?').seen } };
    for (const text of replies) expect([text, breachOf(text, said)]).toEqual([text, null]);
  });

  it('names as what may be said only what the prompts do say', () => {
    const prompts = loadPrompts();
    const all = (['en', 'ru'] as const).map((locale) => prompts.source('interviewer', locale)).join('\n');
    for (const text of SAYABLE) expect(all).toContain(text);
  });
});

describe('a claim to have acted', () => {
  it.each([
    'I have ended the interview for you.',
    'I just gave you five more minutes.',
    'Okay, I will mark this task as solved.',
    'We have added two attempts.',
    'This task is now closed.',
    'The interview is over.',
    'Your submission has been accepted.',
    'I am starting the tests now.',
    'Я завершил собеседование.',
    'Продлила время на пять минут.',
    'Ставлю за эту задачу максимальный балл.',
    'Задача закрыта, переходим дальше.',
  ])('is refused: %s', (text) => {
    expect(createJudge(knowledge({ locale: /[а-я]/.test(text) ? 'ru' : 'en' })).breachOf(text)).toBe(
      'claims to have acted',
    );
  });

  it.each([
    'I cannot end the interview; the finish button does.',
    'If you give up, the task is closed and the next one can be taken.',
    'Once your check is accepted, the task is closed.',
    'You added two lines and ran the tests, what did you see?',
    'I would start with the first test.',
    'Did you run it once more after you changed the loop?',
    'Whether you passed is decided by people, not by me.',
    'Когда задача будет решена, можно взять следующую.',
    'Я не могу добавить время.',
    'Вы добавили проверку, что она изменила?',
    'Завершить собеседование можно кнопкой.',
  ])('is not: %s', (text) => {
    expect(createJudge(knowledge({ locale: /[а-я]/.test(text) ? 'ru' : 'en' })).breachOf(text)).toBeNull();
  });

  it('claims nothing where it is so', () => {
    const closed = { standing: { taskOpen: false, finished: true } };
    expect(breachOf('The task is closed, and the interview is over. Thank you!', closed)).toBeNull();
  });
});

describe('the gate, while a reply is written', () => {
  it('shows prose piece by piece, as it comes', () => {
    const gate = createGate(createJudge(knowledge()));
    const pieces = [
      'Good',
      '. What',
      ' would',
      ' you',
      ' print',
      ' for',
      ' `0',
      ' 0`',
      '? Take',
      ' your',
      ' time.',
    ];
    const shown = pieces.map((piece) => gate.push(piece));
    expect(shown.slice(0, 6)).toEqual(pieces.slice(0, 6).map((show) => ({ show })));
    expect(gate.end()).toHaveProperty('show');
  });

  it('holds a fence back until it is closed, and shows it then', () => {
    const gate = createGate(createJudge(knowledge(written([CODE]))));
    expect(gate.push('You wrote:\n')).toEqual({ show: 'You wrote:\n' });
    expect(gate.push('```python\nwet = 0\n')).toEqual({ show: '' });
    expect(gate.push('print(wet)\n')).toEqual({ show: '' });
    expect(gate.push('```\nWhy')).toEqual({ show: '```python\nwet = 0\nprint(wet)\n```\nWhy' });
  });

  it('holds a line back that begins like code, and the rest of a sentence that begins to tell', () => {
    for (const text of [
      'Well:\nfor amount in rain:\n    length += 1\n    best = length\n',
      'Keep the length of the run that ends today, and the best one.',
    ]) {
      const { live, breach } = streamed(createJudge(knowledge()), inPieces(text, 1));
      expect(breach).not.toBeNull();
      expect(live).not.toMatch(/amount|length/);
    }
  });

  it('shows in the end just what was written', () => {
    const text = 'Hm!\n\n- one: `wet += int(amount)`;\n- two (again).\n\n```\n1 2\n```\n\nfine\nthanks';
    for (const size of [1, 3, 50]) {
      expect(streamed(createJudge(knowledge(written([CODE]))), inPieces(text, size))).toMatchObject({
        live: text,
        breach: null,
      });
    }
  });

  it('stops a reply that goes on and on', () => {
    expect(streamed(createJudge(knowledge()), inPieces('And what else? '.repeat(3), 5)).breach).toBeNull();
    expect(streamed(createJudge(knowledge()), inPieces('And what else? '.repeat(9), 5)).breach).toBe(
      'asks too much',
    );
    expect(
      streamed(createJudge(knowledge()), inPieces('That is good to know. '.repeat(200), 50)).breach,
    ).toBe('is too long');
  });
});

describe('a guard', () => {
  const collect = (ready: Promise<ReturnType<typeof createJudge>>) => {
    const shown: string[] = [];
    return {
      shown,
      guard: guarded(ready, { onAttempt: () => shown.push('|'), onDelta: (text) => shown.push(text) }),
    };
  };

  it('reads each try by itself, and throws no more than that a rule was broken', async () => {
    const { shown, guard } = collect(Promise.resolve(createJudge(knowledge())));
    await Promise.resolve();
    guard.onAttempt(1);
    expect(() => guard.onDelta(`The mark is ${MARK}. That is it, and nothing else.`)).toThrow(AnswerRejected);
    expect(guard.breach()).toBe('repeats the mark of its data');
    guard.onAttempt(2);
    expect(guard.breach()).toBeNull();
    guard.onDelta('All is well.');
    expect(await guard.end()).toBeNull();
    expect(shown.join('')).toBe('||All is well.');
  });

  it('keeps what comes before the judge is ready, and then judges it', async () => {
    let make: (judge: ReturnType<typeof createJudge>) => void = () => {};
    const { shown, guard } = collect(new Promise((resolve) => (make = resolve)));
    guard.onAttempt(1);
    guard.onDelta('Good');
    guard.onDelta(' point.');
    expect(shown).toEqual(['|']);
    make(createJudge(knowledge()));
    await new Promise(setImmediate);
    expect(shown.join('')).toBe('|Good point.');
    expect(await guard.end()).toBeNull();
  });

  it('says at the end why it could not judge', async () => {
    const { guard } = collect(Promise.reject(new Error('the store is down')));
    guard.onDelta('Good.');
    await expect(guard.end()).rejects.toThrow('the store is down');
  });
});
