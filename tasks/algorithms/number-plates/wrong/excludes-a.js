const MODULUS = 1_000_000_007;
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);

function isQuiet(text, k) {
  const digits = [...text].map(Number);
  return digits.every((digit, i) => digit !== digits[i - 1]) && digits.reduce((a, b) => a + b) % k === 0;
}

/** Quiet numbers from 1 to the bound: recursion over (position, last digit, sum), remembered where the bound is no limit any more. */
function countUpTo(bound, k) {
  const digits = [...bound].map(Number);
  const memory = new Map();

  // last is −1 before the first digit of the number.
  function count(position, last, sum, tight) {
    if (position === digits.length) return last >= 0 && sum === 0 ? 1 : 0;
    const key = (position * 11 + last + 1) * 50 + sum;
    if (!tight && memory.has(key)) return memory.get(key);
    let result = 0;
    for (let digit = 0; digit <= (tight ? digits[position] : 9); digit++) {
      if (digit === last) continue;
      const started = last >= 0 || digit > 0;
      const stillTight = tight && digit === digits[position];
      result += count(position + 1, started ? digit : -1, started ? (sum + digit) % k : 0, stillTight);
    }
    result %= MODULUS;
    if (!tight) memory.set(key, result);
    return result;
  }

  return count(0, -1, 0, true);
}

for (const line of lines) {
  const [a, b, text] = line.trim().split(' ');
  const k = Number(text);
  const result = countUpTo(b, k) - countUpTo(a, k);
  console.log(String((result + MODULUS) % MODULUS));
}
