const escapeHtml = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function solve(input) {
  const lines = input.split('\n');
  const n = Number(lines[0]);
  const values = new Map();
  for (const line of lines.slice(1, n + 1)) {
    const at = line.indexOf('=');
    values.set(line.slice(0, at), line.slice(at + 1));
  }
  return lines
    .slice(n + 1)
    .join('\n')
    .replace(/{{{ *(\w+) *}}}|{{ *(\w+) *}}/g, (_, raw, escaped) =>
      raw === undefined ? escapeHtml(values.get(escaped) ?? '') : (values.get(raw) ?? ''),
    );
}
process.stdout.write(solve(require('fs').readFileSync(0, 'utf8')));
