const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n').slice(1);

const values = new Map();
const counts = new Map();
const undo = []; // [key, value before], oldest first
const marks = []; // length of the undo log at each begin

function addCount(value, amount) {
  if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + amount);
}

/** Gives the key a value, or removes it with undefined; returns the value before. */
function change(key, value) {
  const before = values.get(key);
  addCount(before, -1);
  addCount(value, 1);
  if (value === undefined) values.delete(key);
  else values.set(key, value);
  return before;
}

function write(key, value) {
  const before = change(key, value);
  if (marks.length > 0) undo.push([key, before]);
}

const output = [];
for (const line of lines) {
  const [command, first, second] = line.trim().split(' ');
  if (command === 'set') write(first, second);
  else if (command === 'del') write(first, undefined);
  else if (command === 'get') output.push(values.get(first) ?? 'none');
  else if (command === 'count') output.push(counts.get(first) ?? 0);
  else if (command === 'begin') marks.push(undo.length);
  else if (marks.length === 0) output.push('error');
  else {
    const mark = marks.pop();
    if (command === 'rollback') {
      for (const [key, before] of undo.splice(mark)) change(key, before);
    } else if (marks.length === 0) {
      undo.length = 0;
    }
  }
}
console.log(output.join('\n'));
