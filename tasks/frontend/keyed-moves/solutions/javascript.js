// Between two neighbouring pinned nodes the subsequence is a problem of its own: their lengths add up.
function longestRising(values) {
  const tails = [];
  for (const value of values) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tails[middle] < value) low = middle + 1;
      else high = middle;
    }
    tails[low] = value;
  }
  return tails.length;
}

function solve(input) {
  const [, old = [], fresh = [], pins = []] = input.split('\n').map((line) => line.split(/\s+/).filter(Boolean));
  const position = new Map(old.map((key, i) => [key, i]));
  const pinned = new Set(pins);
  const kept = fresh.filter((key) => position.has(key));
  let staying = 0;
  let from = -1; // old position of the pinned node before
  let between = [];
  const close = (to) => {
    if (to < from) return false;
    const low = from;
    staying += longestRising(between.filter((at) => low < at && at < to));
    between = [];
    from = to;
    return true;
  };
  for (const key of kept) {
    const at = position.get(key);
    if (!pinned.has(key)) between.push(at);
    else if (close(at)) staying++;
    else return 'impossible\n';
  }
  close(old.length);
  return `${old.length - kept.length} ${fresh.length - kept.length} ${kept.length - staying}\n`;
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
