const union = [...new Set([1, 2]).union(new Set([2, 3]))];
const even = Iterator.from([1, 2, 3, 4]).filter((n) => n % 2 === 0).map((n) => n * 10).toArray();
const groups = Object.groupBy(['a', 'b', 'aa'], (word) => word.length);
const { promise, resolve } = Promise.withResolvers<number>();
resolve(5);
using end = { [Symbol.dispose]: () => console.log('end') };
class Marked { @mark shown() { return 'shown'; } }
function mark(value: any, context: ClassMethodDecoratorContext) { return () => `${String(context.name)} marked`; }
console.log(union.join(), even.join(), groups[1]?.length, await promise, (await Array.fromAsync([1, 2])).join(), [3, 1].toSorted().join(), new Marked().shown());
