import * as fs from 'node:fs';

interface Item<T> {
  readonly value: T;
}

class Box<T> implements Item<T> {
  constructor(readonly value: T) {}
}

const numbers = fs.readFileSync(0, 'utf8').split(' ').map(Number);
const boxed: Item<number>[] = numbers.map((value) => new Box(value));
console.log(boxed.reduce((sum, { value }) => sum + value, 0), Object.groupBy(numbers, (n) => (n % 2 ? 'odd' : 'even')).odd?.length);
