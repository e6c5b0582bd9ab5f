import { linearCongruential } from '../../lib/random.mjs';

/** Mostly new keys, now and then one of the last thousand again; solved on a list of entries that expire in order. */
export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const window = 300;
  const balances = Array.from({ length: 50 }, () => random(300_000_000));
  const lines = [`50 ${window} ${size}`, balances.join(' ')];
  const answers = [];
  const live = [];
  let time = 0;
  for (let i = 0; i < size; i++) {
    time += random(3);
    while (live.length > 0 && live[0].time + window < time) live.shift();
    let request = { time, key: `k${i}`, account: 1 + random(50), amount: 1 + random(1_000_000) };
    if (live.length > 0 && random(10) === 0) {
      const old = live[random(live.length)];
      request = { ...old, time, amount: random(4) === 0 ? old.amount + 1 : old.amount };
    }
    const first = live.find((entry) => entry.key === request.key);
    let answer;
    if (first) {
      const same = first.amount === request.amount && first.account === request.account;
      answer = same ? `again ${first.answer}` : 'conflict';
    } else {
      const at = request.account - 1;
      const enough = request.amount <= balances[at];
      if (enough) balances[at] -= request.amount;
      answer = `${enough ? 'paid' : 'refused'} ${balances[at]}`;
      live.push({ ...request, answer });
    }
    lines.push(`${time} ${request.key} ${request.account} ${request.amount}`);
    answers.push(answer);
  }
  return { input: `${lines.join('\n')}\n`, expected: `${answers.join('\n')}\n` };
}
