import { withoutInnerPaths } from '../../src/sandbox/messages.ts';

describe('what a compiler or a runtime says', () => {
  it('names files as the candidate knows them', () => {
    expect(withoutInnerPaths('python', '  File "/box/main.py", line 3\n')).toBe('  File "main.py", line 3\n');
    expect(withoutInnerPaths('python', '  File "/usr/lib/python3.11/json/decoder.py", line 3\n')).toBe(
      '  File "decoder.py", line 3\n',
    );
    expect(withoutInnerPaths('typescript', '../box/main.ts(1,2): error')).toBe('main.ts(1,2): error');
    expect(withoutInnerPaths('javascript', '    at file:///box/main.js:1:2\n')).toBe('    at main.js:1:2\n');
    expect(withoutInnerPaths('cpp', '/usr/include/c++/12/bits/stl_algo.h:1: note\n')).toBe(
      'stl_algo.h:1: note\n',
    );
  });

  it('loses what is of the tools alone', () => {
    const linker =
      "/usr/bin/ld: /tmp/ccXyz1.o: in function `main':\nmain.cpp:(.text+0x5): undefined reference to `f()'\n";
    expect(withoutInnerPaths('cpp', linker)).toBe(
      "in function `main':\nmain.cpp:(.text+0x5): undefined reference to `f()'\n",
    );
    const error = [
      'node:fs:573',
      '  return binding.open(',
      '                 ^',
      '',
      'Error: ENOENT',
      '    at Object.openSync (node:fs:573:18)',
      '    at total (/box/main.js:9:11)',
      '    at async node:internal/main/run_main_module:33:47 {',
      "  code: 'ENOENT'",
      '}',
      '',
      'Node.js v24.21.0',
      '',
    ].join('\n');
    expect(withoutInnerPaths('javascript', error)).toBe(
      "Error: ENOENT\n    at total (main.js:9:11) {\n  code: 'ENOENT'\n}\n\n",
    );
  });

  it('keeps what the candidate wrote', () => {
    for (const text of ['in/box/ and a/box/b', 'the node: 5', 'at home (node 3)'])
      expect(withoutInnerPaths('javascript', text)).toBe(text);
  });
});
