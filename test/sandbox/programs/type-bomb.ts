type Twice<T extends string> = `${T | 'a'}${T | 'b'}`;
type Bomb = Twice<Twice<Twice<Twice<Twice<'x' | 'y' | 'z'>>>>>;
const x: Bomb = 'x' as any;
console.log(x);
