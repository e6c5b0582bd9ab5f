const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);
let joined = '';
for (const line of lines) {
  const [name, condition] = line.split(' ');
  if (condition === 'yes' && !joined.includes(name)) joined += (joined ? ' ' : '') + name;
}
console.log(`class="${joined}"`);
