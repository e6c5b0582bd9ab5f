const text = require('fs').readFileSync(0, 'utf8').trim();
const partner = { ')': '(', ']': '[', '}': '{' };

function firstBad() {
  const opened = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if ('([{'.includes(char)) {
      opened.push(i);
    } else if (char in partner) {
      if (text[opened.pop()] !== partner[char]) return i + 1;
    }
  }
  return opened.length > 0 ? opened[opened.length - 1] + 1 : 'OK';
}

console.log(String(firstBad()));
