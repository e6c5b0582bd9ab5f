const [, text, ...requests] = require('fs').readFileSync(0, 'utf8').trim().split('\n');

function parse(version) {
  const [numbers, ...rest] = version.split('-');
  return { numbers: numbers.split('.').map(Number), label: rest.length ? rest[0].split('.') : null };
}

const isNumber = (part) => /^\d+$/.test(part);

function comparePart(a, b) {
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function compare(a, b) {
  for (let i = 0; i < 3; i++) if (a.numbers[i] !== b.numbers[i]) return a.numbers[i] - b.numbers[i];
  if (!a.label || !b.label) return (a.label ? 0 : 1) - (b.label ? 0 : 1);
  for (let i = 0; i < Math.min(a.label.length, b.label.length); i++) {
    const order = comparePart(a.label[i], b.label[i]);
    if (order !== 0) return order;
  }
  return a.label.length - b.label.length;
}

const sameNumbers = (a, b, count) => a.numbers.slice(0, count).join() === b.numbers.slice(0, count).join();
const fits = {
  '=': (version, wanted) => compare(version, wanted) === 0,
  '>=': (version, wanted) => compare(version, wanted) >= 0,
  '<': (version, wanted) => compare(version, wanted) < 0,
  '^': (version, wanted) => compare(version, wanted) >= 0 && sameNumbers(version, wanted, 1),
  '~': (version, wanted) => compare(version, wanted) >= 0 && sameNumbers(version, wanted, 2),
};

const versions = text.trim().split(' ').map((name) => ({ name, ...parse(name) }));
versions.sort((a, b) => compare(b, a));
for (const request of requests) {
  const [, operator, name] = request.trim().match(/^(=|>=|<|\^|~)(.*)$/);
  const wanted = parse(name);
  const found = versions.find(
    (version) => (!version.label || operator === '=') && fits[operator](version, wanted),
  );
  console.log(found ? found.name : 'none');
}
