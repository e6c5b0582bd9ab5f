const число: number = Number(require('fs').readFileSync(0, 'utf8'));
console.log(число * 2);
