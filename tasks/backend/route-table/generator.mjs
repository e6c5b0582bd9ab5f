import { linearCongruential } from '../../lib/random.mjs';

/** A tree of routes over few words, with paths that need going back; solved by comparing the keys of all routes of a bucket. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const word = () => `w${random(30)}`;
  const shapes = new Map();
  while (shapes.size < size) {
    const route = Array.from({ length: 2 + random(4) }, (_, i) => (random(3) === 0 ? `:p${i}` : word()));
    if (random(12) === 0) route.push('*');
    shapes.set(route.map((part) => (part[0] === ':' ? ':' : part)).join('/'), route);
  }
  const routes = [...shapes.values()];
  const buckets = new Map();
  routes.forEach((route, i) => {
    const first = route[0][0] === 'w' ? route[0] : '';
    buckets.set(first, [...(buckets.get(first) ?? []), i]);
  });
  const kind = (part) => (part === '*' ? 2 : part[0] === ':' ? 1 : 0);
  const fits = (route, path) =>
    (route.at(-1) === '*' ? path.length >= route.length : path.length === route.length) &&
    route.every((part, i) => kind(part) > 0 || part === path[i]);
  const paths = Array.from({ length: size }, () => {
    const route = routes[random(size)];
    return route.flatMap((part) => (part === '*' ? [word(), word()] : kind(part) === 0 && random(15) > 0 ? part : word()));
  });
  const answers = paths.map((path) => {
    const found = [...(buckets.get(path[0]) ?? []), ...(buckets.get('') ?? [])].filter((i) => fits(routes[i], path));
    const key = (i) => routes[i].map(kind).join('');
    const best = found.sort((a, b) => (key(a) < key(b) ? -1 : 1))[0];
    if (best === undefined) return '404';
    return [`h${best}`, ...routes[best].flatMap((part, i) => (kind(part) === 1 ? `${part.slice(1)}=${path[i]}` : []))].join(' ');
  });
  const lines = [`${size} ${size}`, ...routes.map((route, i) => `/${route.join('/')} h${i}`), ...paths.map((path) => `/${path.join('/')}`)];
  return { input: `${lines.join('\n')}\n`, expected: `${answers.join('\n')}\n` };
}
