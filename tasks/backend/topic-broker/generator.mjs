import { linearCongruential } from '../../lib/random.mjs';

/** Subscriptions first, then messages (seed 1), or all mixed with endings; solved by looking up every generalisation of a topic in a dictionary of patterns. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const words = Array.from({ length: 6 }, (_, i) => `lv${i}`);
  const topic = () => Array.from({ length: 4 + random(3) }, () => words[random(6)]);
  const patterns = new Map(); // text → clients
  const given = [];
  const published = new Map();
  const lines = [];
  const output = [];
  const generalisations = (levels) => {
    let heads = [''];
    const found = ['/#'];
    for (const level of levels) {
      heads = heads.flatMap((head) => [`${head}/${level}`, `${head}/+`]);
      found.push(...heads.map((head) => `${head}/#`));
    }
    return [...found, ...heads];
  };
  for (let i = 0; i < size; i++) {
    const dice = random(100);
    if (seed === 1 ? i < size / 2 : dice < 45) {
      const levels = topic().map((level) => (random(4) === 0 ? '+' : level));
      if (random(5) === 0) levels[levels.length - 1] = '#';
      const entry = { client: `c${random(900)}`, text: levels.join('/') };
      given.push(entry);
      lines.push(`sub ${entry.client} ${entry.text}`);
      const key = `/${entry.text}`;
      patterns.set(key, (patterns.get(key) ?? new Set()).add(entry.client));
    } else if (seed === 2 && dice < 60 && given.length > 0) {
      const entry = given[random(given.length)];
      lines.push(`unsub ${entry.client} ${entry.text}`);
      patterns.get(`/${entry.text}`).delete(entry.client);
    } else if (i % 400 === 399) {
      const levels = topic().slice(0, 3);
      lines.push(`late x ${levels[0]}/+/${levels[2]}/#`);
      const fits = (other) => other.length >= 3 && other[0] === levels[0] && other[2] === levels[2];
      output.push([...published.values()].filter(fits).length);
    } else {
      const levels = topic();
      lines.push(`pub ${levels.join('/')}`);
      published.set(levels.join('/'), levels);
      const clients = new Set();
      for (const key of generalisations(levels)) for (const client of patterns.get(key) ?? []) clients.add(client);
      output.push(clients.size);
    }
  }
  return { input: `${size}\n${lines.join('\n')}\n`, expected: `${output.join('\n')}\n` };
}
