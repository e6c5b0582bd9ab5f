/**
 * Words that mean the same in the trade, in English, Russian and German, each as the beginnings of its forms. A method that is
 * named by another word, or in another language, is still the method. `names` of methods and structures say much by
 * themselves; other concepts say something only together.
 */
const NAMES: Record<string, string> = {
  stack: 'stack стек стэк stapel kellerspeicher lifo',
  queue: 'queue очеред warteschlange fifo',
  deque: 'deque дек_ деке_ дека_ деком_',
  heap: 'heap heapq priorityqueue куч halde',
  'binary search': 'bisect bisection lowerbound upperbound binarysearch бинпоиск двоичн бинарн binärsuche',
  fenwick: 'fenwick фенвик bit_',
  'segment tree': 'segmenttree',
  trie: 'trie бор_',
  'prefix sum': 'prefix префикс präfix kumulativ cumulative нарастающ',
  'union find': 'unionfind dsu disjoint снм',
  dijkstra: 'dijkstra дейкстр',
  bellman: 'bellman беллман',
  floyd: 'floyd флойд',
  kruskal: 'kruskal крускал краскал prim_',
  bfs: 'bfs breadth ширин breitensuche',
  dfs: 'dfs depth_first глубин_поиск tiefensuche backtrack бэктрек перебор_с',
  topological: 'topolog тополог',
  'dynamic programming':
    'dp_ дп_ dynamicprogramming динамическ memoiz memois мемоиз tabulat recurrence рекуррент',
  greedy: 'greedy жадн',
  'two pointers': 'twopointer pointers указател zeiger',
  window: 'slidingwindow скользящ',
  recursion: 'recurs рекурс rekurs',
  'sweep line': 'sweep заметан',
  envelope: 'envelope огибающ convexhull',
  subsequence: 'subsequence подпоследоват lis_ нвп_',
  regex: 'regex regexp',
  simulation: 'simulat симуляц моделиров',
  inversions: 'inversion инверси',
  anagram: 'anagram анаграмм',
  kadane: 'kadane кадан',
  palindrome: 'manacher',
  monotonic: 'monoton монотон',
  automaton: 'automat автомат fsm_',
  sentinel: 'sentinel страж',
  lru: 'lru_ linkedlist связн',
};

const WORDS: Record<string, string> = {
  sort: 'sort сортир отсортир упорядоч рассортир',
  dictionary: 'hash хеш хэш dict dictionar map_ maps_ mapping hashmap словар отображен counter_ wörterbuch',
  key: 'key ключ schlüssel',
  set: 'set_ sets_ множеств menge_',
  count: 'count счетчик посчита подсчит считайт счита подсчет сосчита zähl',
  letter: 'letter букв buchstab',
  word: 'word слов_ слова_ слово_ словом_ слову_ словах_ словам_ wort wörter',
  maximum: 'max_ maxim largest greatest biggest наибольш максим größt',
  minimum: 'min_ minim smallest наименьш миним kleinst',
  extend: 'extend продл raise_ удлин',
  push: 'push_ pushes_ pushing pushed кладит класть кладем кладете положит положите добавля append_ appends_',
  pop: 'pop_ pops_ popping popped снимит снима снять',
  top: 'top_ вершин',
  previous: 'previous предыдущ',
  descending: 'descend убыва absteig',
  ascending: 'ascend increas возраста aufsteig',
  distinct: 'distinct различн unterschied',
  shortest: 'shortest кратчайш',
  longest: 'longest длиннейш',
  pair: 'pair_ pairs_ пара_ пары_ пару_ парой_ пар_',
  reverse: 'reverse обратн развернит',
  store: 'store_ stores_ keep_ keeps_ remember храни запомин запомнит сохраня сохранит держит',
  drop: 'drop_ drops_ dropping discard отброс выброс',
  remove: 'remov delet удал',
  update: 'updat обнов',
  divide: 'divid делит_ разделит поделит',
  multiply: 'multipl умнож',
  subtract: 'subtract вычест вычита минус',
  insert: 'insert встав',
  merge: 'merg слить слия объедин join_ joins_ joined',
  group: 'group групп gruppe',
  index: 'index индекс',
  array: 'array массив list_ lists_ список_ списк',
  tree: 'tree дерев baum',
  node: 'node_ nodes_ узел узл вершин_графа',
  edge: 'edge_ edges_ ребр',
  graph: 'graph граф_ графа_ графе_',
  path: 'path_ paths_ путь_ пути_ путем_',
  distance: 'distance расстоян',
  level: 'level_ levels_ уровн',
  equal: 'equal равн',
  position: 'position позици',
  size: 'size_ sizes_ размер größe',
  sum: 'sum_ sums_ сумм summe_',
  half: 'halv половин',
  remainder: 'remainder modulo остат mod_',
  token: 'token жетон',
  period: 'period период',
  parse: 'pars разбер разбор разбейт разбит',
  split: 'split',
  escape: 'escap экранир',
  closing: 'closing закрыва',
  opening: 'opening открыва',
  bracket: 'bracket скобк',
  row: 'row_ rows_ строк',
  column: 'column столб',
};

interface Beginning {
  concept: string;
  /** Matches a whole word only. */
  whole: boolean;
  form: string;
}

const BEGINNINGS = indexOf({ ...NAMES, ...WORDS });
const IS_NAME: ReadonlySet<string> = new Set(Object.keys(NAMES));
const CONCEPTS: ReadonlySet<string> = new Set([...Object.keys(NAMES), ...Object.keys(WORDS)]);

/** The concept that a word in lower case stands for; null for most words. */
export function conceptOf(word: string): string | null {
  for (const { concept, whole, form } of BEGINNINGS.get(initialOf(word)) ?? []) {
    if (whole ? word === form : word.startsWith(form)) return concept;
  }
  return null;
}

/** Whether a concept is the name of a method or a structure, which gives away by itself. */
export const isMethodName = (concept: string): boolean => IS_NAME.has(concept);

/** The beginnings of the words that stand for a concept. */
export function beginningsOf(concept: string): string[] {
  return [...BEGINNINGS.values()]
    .flat()
    .flatMap(({ concept: other, form }) => (other === concept ? [form] : []));
}

/** Whether a stem is a concept of the trade. */
export const isConcept = (stem: string): boolean => CONCEPTS.has(stem);

/** Two words that name a method only together, as they are written in a text. */
export const PAIRS: Readonly<Record<string, string>> = {
  'binary search': 'binary search',
  'binary searching': 'binary search',
  'priority queue': 'heap',
  'two pointers': 'two pointers',
  'sliding window': 'window',
  'union find': 'union find',
  'disjoint set': 'union find',
  'disjoint sets': 'union find',
  'dynamic programming': 'dynamic programming',
  'segment tree': 'segment tree',
  'дерево отрезков': 'segment tree',
  'convex hull': 'envelope',
  'linked list': 'lru',
  'breadth first': 'bfs',
  'depth first': 'dfs',
  'в глубину': 'dfs',
  'hash join': 'dictionary',
  'hash table': 'dictionary',
  'regular expression': 'regex',
  'regular expressions': 'regex',
  'регулярное выражение': 'regex',
};

function initialOf(word: string): string {
  return word[0] ?? '';
}

/** A form that ends in `_` is a whole word. */
function indexOf(table: Record<string, string>): ReadonlyMap<string, Beginning[]> {
  const index = new Map<string, Beginning[]>();
  for (const [concept, forms] of Object.entries(table)) {
    for (const form of forms.split(' ')) {
      const whole = form.endsWith('_');
      const beginning = { concept, whole, form: whole ? form.slice(0, form.lastIndexOf('_')) : form };
      const known = index.get(initialOf(form));
      if (known) known.push(beginning);
      else index.set(initialOf(form), [beginning]);
    }
  }
  return index;
}
