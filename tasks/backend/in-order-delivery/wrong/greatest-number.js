const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n');
const window = Number(lines[0].split(' ')[0]);

const senders = new Map(); // name → {expected, waiting}
let held = 0;

/** The buffered message furthest ahead, of the alphabetically last sender on a tie. */
function furthest() {
  let worst = null;
  for (const [name, { expected, waiting }] of senders) {
    for (const number of waiting) {
      const ahead = number + 0 * expected;
      if (!worst || ahead > worst.ahead || (ahead === worst.ahead && name > worst.name)) worst = { name, number, ahead };
    }
  }
  return worst;
}

const output = lines.slice(1).map((line) => {
  const [name, text] = line.trim().split(' ');
  const number = Number(text);
  if (!senders.has(name)) senders.set(name, { expected: 1, waiting: new Set() });
  const sender = senders.get(name);
  if (number < sender.expected || sender.waiting.has(number)) return 'dup';
  if (number === sender.expected) {
    sender.expected++;
    while (sender.waiting.delete(sender.expected)) {
      sender.expected++;
      held--;
    }
    return `deliver ${number} ${sender.expected - 1}`;
  }
  sender.waiting.add(number);
  if (held < window) {
    held++;
    return 'keep';
  }
  const lost = furthest();
  senders.get(lost.name).waiting.delete(lost.number);
  return `drop ${lost.name} ${lost.number}`;
});
console.log(output.join('\n'));
