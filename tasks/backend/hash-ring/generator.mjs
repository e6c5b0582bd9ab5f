import { linearCongruential } from '../../lib/random.mjs';
import { firstIndex } from '../../lib/search.mjs';

/** A full cluster with many lookups (seed 1), or one that keeps changing; solved on a sorted Float64Array of position · 128 + server. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const hash = (text) => {
    let value = 0x811c9dc5n;
    for (const char of text) value = BigInt.asUintN(32, (value ^ BigInt(char.charCodeAt(0))) * 16777619n);
    return Number(value);
  };
  const names = Array.from({ length: 100 }, (_, i) => `node${String(i).padStart(2, '0')}`);
  const points = names.map((name) => Array.from({ length: 50 }, (_, i) => hash(`${name}#${i}`)));
  const weights = new Array(100).fill(0);
  let ring = [];
  const lines = [];
  const output = [];
  const at = (i) => Math.floor(ring[i] / 128);
  for (let i = 0; i < size; i++) {
    if (i < 100 || (seed === 2 && i % 100 === 0)) {
      const server = i < 100 ? i : random(100);
      if (weights[server] > 0) {
        lines.push(`remove ${names[server]}`);
        weights[server] = 0;
      } else {
        weights[server] = 50 - random(seed === 2 ? 40 : 3);
        lines.push(`add ${names[server]} ${weights[server]}`);
      }
      ring = Float64Array.from(weights.flatMap((w, s) => points[s].slice(0, w).map((point) => point * 128 + s))).sort();
    } else if (i % 200 === 150) {
      const server = random(100);
      lines.push(`share ${names[server]}`);
      let share = 0;
      for (let k = 0; k < ring.length; k++) {
        if (ring[k] % 128 === server) share += at(k) - (k > 0 ? at(k - 1) : at(ring.length - 1) - 2 ** 32);
      }
      output.push(share);
    } else {
      const key = `key${random(1_000_000)}`;
      lines.push(`find ${key}`);
      const wanted = hash(key) * 128;
      const next = firstIndex(ring, (point) => point >= wanted);
      output.push(names[ring[next % ring.length] % 128]);
    }
  }
  return { input: `${lines.length}\n${lines.join('\n')}\n`, expected: `${output.join('\n')}\n` };
}
