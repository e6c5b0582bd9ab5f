const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);

let counter = 0;
let garbage = 0;
const versions = new Map(); // key → [{commit, value}] ascending; removed ones stay, nobody can see them
const running = new Map(); // name → {snapshot, writes}
const snapshots = []; // [{at, users, ends}] ascending; ends: when the versions that hang on it were replaced

/** The first index at which test holds. */
function firstIndex(list, test) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(list[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

function begin(name) {
  if (snapshots.length === 0 || snapshots[snapshots.length - 1].at !== counter) {
    snapshots.push({ at: counter, users: 0, ends: [] });
  }
  snapshots[snapshots.length - 1].users++;
  running.set(name, { snapshot: counter, writes: new Map() });
}

function read(name, key) {
  const { snapshot, writes } = running.get(name);
  if (writes.has(key)) return writes.get(key);
  const list = versions.get(key) ?? [];
  const index = firstIndex(list, (version) => version.commit > snapshot);
  return index > 0 ? list[index - 1].value : '-';
}

/** Hangs a version that was replaced at `end` on the snapshot at the index, or counts it as garbage. */
function pin(end, index) {
  if (index < snapshots.length && snapshots[index].at < end) snapshots[index].ends.push(end);
  else garbage++;
}

function end(name) {
  const { snapshot } = running.get(name);
  running.delete(name);
  const index = firstIndex(snapshots, ({ at }) => at >= snapshot);
  if (--snapshots[index].users > 0) return;
  const [{ ends }] = snapshots.splice(index, 1);
  for (const one of ends) pin(one, index);
}

function commit(name) {
  const { snapshot, writes } = running.get(name);
  const newest = (key) => versions.get(key)?.at(-1)?.commit ?? 0;
  const conflict = [...writes.keys()].some((key) => newest(key) > snapshot);
  end(name);
  if (conflict) return 'conflict';
  counter++;
  for (const [key, value] of writes) {
    if (!versions.has(key)) versions.set(key, []);
    else {
      const from = newest(key);
      pin(counter, firstIndex(snapshots, ({ at }) => at >= from));
    }
    versions.get(key).push({ commit: counter, value });
  }
  return counter;
}

const output = [];
for (const line of lines) {
  const [command, name, key, value] = line.trim().split(' ');
  if (command === 'begin') begin(name);
  else if (command === 'read') output.push(read(name, key));
  else if (command === 'write') running.get(name).writes.set(key, value);
  else if (command === 'commit') output.push(commit(name));
  else if (command === 'abort') end(name);
  else {
    output.push(garbage);
    garbage = 0;
  }
}
console.log(output.join('\n'));
