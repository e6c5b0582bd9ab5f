for (const text of require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).slice(1)) {
  let digits = text.slice(1);
  if (digits.length <= 4) digits = [...digits].map((d) => d + d).join('');
  if (digits.length === 6) digits += 'ff';
  const c = [0, 2, 4, 6].map((i) => parseInt(digits.slice(i, i + 2), 16));
  console.log(text[0] !== '#' || digits.length !== 8 || c.some(Number.isNaN) ? 'invalid' : c.join(' '));
}
