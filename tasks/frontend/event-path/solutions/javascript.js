function solve(input) {
  const lines = input.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const [, m] = lines[0].map(Number);
  const parent = [0, ...lines[1].map(Number)];
  let listeners = lines.slice(2, m + 2).map(([node, kind, name, ...flags]) => ({ node: Number(node), kind, name, flags }));

  function click(target) {
    const up = [];
    for (let node = target; node !== 0; node = parent[node]) up.push(node);
    const ran = [];
    // Runs one kind of a node's listeners; false when the click ends with them.
    const visit = (node, kind) => {
      let goesOn = true;
      for (const listener of listeners.filter((l) => l.node === node && l.kind === kind)) {
        ran.push(listener);
        if (listener.flags.includes('now')) return false;
        if (listener.flags.includes('stop')) goesOn = false;
      }
      return goesOn;
    };
    if ([...up].reverse().every((node) => visit(node, 'capture'))) up.every((node) => visit(node, 'bubble'));
    listeners = listeners.filter((l) => !(ran.includes(l) && l.flags.includes('once')));
    return ran.map((l) => l.name).join(' ') || '-';
  }

  return lines[m + 2].map((node) => click(Number(node)) + '\n').join('');
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
