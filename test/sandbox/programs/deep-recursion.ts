interface Node { next: Node | null }
let head: Node | null = null;
for (let i = 0; i < 100000; i++) head = { next: head };
const length = (node: Node | null): number => (node === null ? 0 : 1 + length(node.next));
console.log(length(head), await new Promise((resolve) => resolve(length(head))));
