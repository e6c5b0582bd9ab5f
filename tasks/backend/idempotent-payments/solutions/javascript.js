const lines = require('fs').readFileSync(0, 'utf8').split('\n');
const [, window, count] = lines[0].split(' ').map(Number);
const balances = [0, ...lines[1].trim().split(' ').map(Number)];

function pay(account, amount) {
  if (amount > balances[account]) return `refused ${balances[account]}`;
  balances[account] -= amount;
  return `paid ${balances[account]}`;
}

const used = new Map();
const answers = lines.slice(2, count + 2).map((line) => {
  const [time, key, account, amount] = line.trim().split(' ');
  const first = used.get(key);
  if (!first || first.time + window < Number(time)) {
    const answer = pay(Number(account), Number(amount));
    used.set(key, { time: Number(time), account, amount, answer });
    return answer;
  }
  return first.account === account && first.amount === amount ? `again ${first.answer}` : 'conflict';
});
console.log(answers.join('\n'));
