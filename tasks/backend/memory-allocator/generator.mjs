import { linearCongruential } from '../../lib/random.mjs';
import { firstIndex } from '../../lib/search.mjs';

/** Fills 1,000,000 cells with blocks, then frees every other one and asks for more (seed 1), or mixes all; solved on a sorted array of holes. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const cells = 1_000_000;
  const holes = [[0, cells]]; // [address, length] by address
  const blocks = [];
  const lines = [];
  const output = [];
  const indexAt = (address) => firstIndex(holes, ([start]) => start >= address);
  const release = ({ address, length }) => {
    let i = indexAt(address);
    holes.splice(i, 0, [address, length]);
    if (holes[i + 1]?.[0] === address + length) holes[i][1] += holes.splice(i + 1, 1)[0][1];
    if (i > 0 && holes[i - 1][0] + holes[i - 1][1] === address) {
      holes[i - 1][1] += holes.splice(i, 1)[0][1];
      i--;
    }
    return holes[i][1];
  };
  const take = (address, length) => {
    let i = indexAt(address);
    if (holes[i]?.[0] !== address) i--;
    const [start, whole] = holes[i];
    const parts = [
      [start, address - start],
      [address + length, start + whole - address - length],
    ];
    holes.splice(i, 1, ...parts.filter((part) => part[1] > 0));
  };
  const place = (length) => holes.find((hole) => hole[1] >= length)?.[0];
  for (let i = 0; i < size; i++) {
    const dice = i < 9000 ? 0 : random(100);
    const evict = seed === 1 && i >= 9000 && i < 13_000 ? true : dice >= 45 && dice < 80;
    if (i % 100 === 99) {
      lines.push('largest');
      output.push(Math.max(0, ...holes.map((hole) => hole[1])));
    } else if (evict && blocks.length > 0) {
      const at = seed === 1 && i < 13_000 ? (i - 9000) % blocks.length : random(blocks.length);
      const [block] = blocks.splice(at, 1);
      lines.push(`free ${block.id}`);
      output.push(release(block));
    } else if (dice >= 80 && blocks.length > 0) {
      const block = blocks[random(blocks.length)];
      const wanted = block.length + 1 + random(100);
      lines.push(`grow ${block.id} ${wanted}`);
      const after = holes[indexAt(block.address + block.length)];
      if (after?.[0] === block.address + block.length && after[1] >= wanted - block.length) {
        take(after[0], wanted - block.length);
        block.length = wanted;
        output.push(block.address);
        continue;
      }
      release(block);
      const address = place(wanted);
      if (address === undefined) take(block.address, block.length);
      else {
        take(address, wanted);
        Object.assign(block, { address, length: wanted });
      }
      output.push(address ?? 'fail');
    } else {
      const length = 1 + random(i < 9000 ? 170 : 240);
      lines.push(`alloc b${i} ${length}`);
      const address = place(length);
      if (address !== undefined) {
        take(address, length);
        blocks.push({ id: `b${i}`, address, length });
      }
      output.push(address ?? 'fail');
    }
  }
  return { input: `${cells} ${size}\n${lines.join('\n')}\n`, expected: `${output.join('\n')}\n` };
}
