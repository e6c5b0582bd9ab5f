const число = Number(require('node:fs').readFileSync(0, 'utf8'));
console.log(число * 2);
