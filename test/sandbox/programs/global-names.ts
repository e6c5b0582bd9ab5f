declare const process: any;
interface Request { from: number; to: number }
class Event { constructor(public at: number) {} }
class Response extends Event {}
const crypto = 'c', name = 'n', status = 7, performance = 1, global = 2;
type Buffer = number;
function fetch(url: string): string { return url; }
enum Crypto { A = 1 }
namespace URL { export const base = 4; }
const all: Request[] = [{ from: 1, to: 2 }];
console.log(all[0].to, new Response(3).at, crypto, name, status, performance + global, fetch('f'), Crypto.A, URL.base, typeof process.exit);
