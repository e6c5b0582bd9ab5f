import type { Task } from '../../../src/bank/bank.ts';
import { SUM_TASK } from '../story.ts';

/** Tasks of the usual size, as they were when prompts were first measured; the bank's own may change. */

export const LETTERS: Task = {
  ...SUM_TASK,
  taskId: 'algorithms/same-letters',
  title: { en: 'The same letters', ru: 'Те же буквы' },
  statement: {
    en: 'Words belong together when they consist of the same letters, each as often: `stare`, `tears` and `rates`. Group a list of words in this\nway and print the groups that have at least `k` **different** words.\n\n**Input.** The first line holds `n` and `k`. Each of the next `n` lines holds a word of 1–12 lower-case Latin letters. A word may occur\nseveral times.\n\n**Output.** The first line holds the number of such groups. Then one line a group: its different words in alphabetical order, separated\nby spaces. Larger groups come first; groups of the same size are ordered by their first words.\n\n**Constraints.** 1 ≤ n ≤ 15,000; 1 ≤ k ≤ n.\n',
    ru: 'Слова родственны, если состоят из одних и тех же букв, взятых поровну: `stare`, `tears` и `rates`. Сгруппируйте так список слов и\nвыведите группы, в которых не меньше `k` **различных** слов.\n\n**Ввод.** В первой строке — `n` и `k`. В каждой из следующих `n` строк — слово из 1–12 строчных латинских букв. Слово может повторяться.\n\n**Вывод.** В первой строке — число таких групп. Далее по строке на группу: её различные слова в алфавитном порядке через пробел. Большие группы\nидут раньше; группы одного размера упорядочены по первым словам.\n\n**Ограничения.** 1 ≤ n ≤ 15 000; 1 ≤ k ≤ n.\n',
  },
  rating: 1312,
  parMs: 660000,
  limitMs: 1680000,
  limits: { cpuMs: 2_000, wallMs: 8_000, memoryKb: 262_144, outputBytes: 65_536 },
  hints: [
    {
      en: 'What do all words of a group have in common that you could compute from each word alone?',
      ru: 'Что общего у всех слов группы можно вычислить по каждому слову отдельно?',
    },
    {
      en: 'The sorted letters of a word are such a key. Put words into a dictionary by it.',
      ru: 'Таким ключом служат отсортированные буквы слова. Складывайте слова в словарь по нему.',
    },
    {
      en: 'Keep a set of words for each key, drop sets with fewer than k words, sort the words in each, then sort the groups by size descending and first word.',
      ru: 'Храните множество слов для каждого ключа, отбросьте множества меньше k, отсортируйте слова внутри, а затем группы — по убыванию размера и первому слову.',
    },
  ],
  followUps: [
    {
      question: {
        en: 'Words are a million letters long. Which key would you use?',
        ru: 'Слова длиной в миллион букв. Какой ключ вы возьмёте?',
      },
      goodAnswer: {
        en: 'A vector of 26 counts, linear in the length, hashed if needed; sorting the letters costs a logarithm more.',
        ru: 'Вектор из 26 счётчиков — линейно по длине, при необходимости хешировать; сортировка букв дороже на логарифм.',
      },
    },
    {
      question: {
        en: 'The list does not fit into memory. How would you group it?',
        ru: 'Список не помещается в память. Как его сгруппировать?',
      },
      goodAnswer: {
        en: 'Write (key, word) pairs and sort them externally, or partition by the hash of the key into files that fit; equal keys end up together.',
        ru: 'Записать пары (ключ, слово) и отсортировать во внешней памяти либо разбить по хешу ключа на помещающиеся файлы; равные ключи окажутся вместе.',
      },
    },
  ],
  visibleTests: [
    {
      name: '01-tears',
      input: '7 2\nstare\nnight\ntears\nthing\nrates\nalone\nnight\n',
      expected: '2\nrates stare tears\nnight thing\n',
      weight: 0,
      group: 'visible',
    },
    { name: '02-none', input: '4 2\na\nb\nab\na\n', expected: '0\n', weight: 0, group: 'visible' },
  ],
};

export const RUNS: Task = {
  ...SUM_TASK,
  taskId: 'algorithms/run-lengths',
  title: { en: 'Pack and unpack', ru: 'Упаковать и распаковать' },
  statement: {
    en: 'A simple code writes a run of one letter as its length followed by the letter: `aaab` becomes `3ab`. A length of 1 is left out. Write a program for both directions.\n\n**Input.** The first line holds `pack` or `unpack`. The second line holds the text: for `pack` 1–1000 lower-case Latin letters; for `unpack` a valid packed text of\n1–1000 characters, whose unpacked form has at most 100,000 letters. A valid packed text is one that `pack` could have printed.\n\n**Output.** The packed or unpacked text.\n',
    ru: 'Простой код записывает серию одинаковых букв как её длину и букву: `aaab` превращается в `3ab`. Длина 1 не пишется. Напишите программу для обоих направлений.\n\n**Ввод.** В первой строке — `pack` или `unpack`. Во второй — текст: для `pack` 1–1000 строчных латинских букв; для `unpack` правильный упакованный текст из 1–1000\nсимволов, распакованный вид которого не длиннее 100 000 букв. Правильный — такой, какой мог бы вывести `pack`.\n\n**Вывод.** Упакованный или распакованный текст.\n',
  },
  rating: 1087,
  parMs: 480000,
  limitMs: 1320000,
  limits: { cpuMs: 2_000, wallMs: 8_000, memoryKb: 262_144, outputBytes: 65_536 },
  hints: [
    {
      en: 'Where does one run end and the next begin?',
      ru: 'Где кончается одна серия и начинается следующая?',
    },
    {
      en: 'For packing count how far the same letter goes on. For unpacking collect digits until a letter comes; lengths may have several digits.',
      ru: 'При упаковке считайте, докуда тянется буква. При распаковке собирайте цифры, пока не встретится буква; длина бывает многозначной.',
    },
    {
      en: 'Packing prints the length only if it exceeds 1. Unpacking repeats the letter by the collected number, or once if there was none, and then clears the number.',
      ru: 'Упаковка печатает длину, только если она больше 1. Распаковка повторяет букву собранное число раз (один раз, если числа не было) и сбрасывает число.',
    },
  ],
  followUps: [
    {
      question: {
        en: 'When does this code make a text longer, and can it ever happen here?',
        ru: 'Когда такой код удлиняет текст и возможно ли это здесь?',
      },
      goodAnswer: {
        en: 'Never here, because a length of 1 is left out and a run of 2 takes 2 characters; with an explicit 1 a text without runs would double.',
        ru: 'Здесь — никогда, ведь единица не пишется, а серия из двух занимает два символа; с явной единицей текст без серий удвоился бы.',
      },
    },
    {
      question: {
        en: 'How would the code have to change for texts with digits?',
        ru: 'Как изменить код для текстов с цифрами?',
      },
      goodAnswer: {
        en: 'Digits must be told apart from lengths, by escaping them or by a fixed-width length before each run.',
        ru: 'Цифры нужно отличать от длин — экранировать их или писать перед каждой серией длину фиксированной ширины.',
      },
    },
  ],
  visibleTests: [
    { name: '01-pack', input: 'pack\naaabccccd\n', expected: '3ab4cd\n', weight: 0, group: 'visible' },
    { name: '02-unpack', input: 'unpack\n3ab4cd\n', expected: 'aaabccccd\n', weight: 0, group: 'visible' },
  ],
};
