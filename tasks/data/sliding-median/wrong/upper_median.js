const [, size, ...tokens] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/);
const k = Number(size);
const window = [];
const place = (x) => {
  let low = 0;
  let high = window.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (window[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
};
const out = [];
tokens.forEach((token, i) => {
  if (token !== 'NA') window.splice(place(Number(token)), 0, Number(token));
  if (i >= k && tokens[i - k] !== 'NA') window.splice(place(Number(tokens[i - k])), 1);
  out.push(window.length ? window[window.length >> 1] : 'NA');
});
console.log(out.join('\n'));
