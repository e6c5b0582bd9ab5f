/** Files of a new task: complete in form, empty where its author has to think. */

export interface ScaffoldOptions {
  slug: string;
  /** Elo, within 900–2400. */
  rating: number;
}

/** Contents by path below the task's folder. */
export function scaffoldTask({ slug, rating }: ScaffoldOptions): Map<string, string> {
  return new Map([
    ['task.yaml', taskFile(slug, rating)],
    ['generator.mjs', GENERATOR],
    ['solutions/python.py', PYTHON],
    ['solutions/javascript.js', JAVASCRIPT],
    ['solutions/cpp.cpp', CPP],
    ['tests/visible/01-first.in', ''],
    ['tests/visible/01-first.out', ''],
    ['tests/visible/02-second.in', ''],
    ['tests/visible/02-second.out', ''],
  ]);
}

/** In the middle of the widest gap between the track's ratings and the ends of the scale. */
export function freeRating(ratings: readonly number[]): number {
  const sorted = [900, ...ratings, 2400].sort((a, b) => a - b);
  let [low, high] = [900, 900];
  for (const [index, rating] of sorted.entries()) {
    const before = sorted[index - 1] ?? rating;
    if (rating - before > high - low) [low, high] = [before, rating];
  }
  return Math.round((low + high) / 2);
}

function taskFile(slug: string, rating: number): string {
  return `# ${slug}: fill in what is empty; \`npm run tasks:verify -- <track>/${slug}\` names what is missing.
draft: true        # served to nobody; take this line out once the task is proven
title: {en: "", ru: ""}
rating: ${rating}  # who solves it with a chance of one half, 900-2400
par_minutes: 15    # what a fit candidate needs
limit_minutes: 40  # 2-3 x par
limits: {cpu_ms: 2000, memory_kb: 262144}  # at least 3 x the slowest reference
checker: tokens    # exact, tokens, unordered_lines; float takes a tolerance too
groups: {basic: 1, edge: 1, large: 2, adversarial: 2}  # weight of each hidden test
# At least 12 hidden tests: small ones as tests/hidden/<nn>-<group>-<detail>.in, large ones from generator.mjs.
# \`npm run tasks:expect -- <track>/${slug}\` writes their .out from the solutions, where these agree.
generated:
  - {name: 11-large-random, seed: 1, size: 1000}
  - {name: 12-large-second, seed: 2, size: 1000}
statement:
  en: ""
  ru: ""
hints:  # a nudge, the idea, the plan
  - {en: "", ru: ""}
  - {en: "", ru: ""}
  - {en: "", ru: ""}
rubric:  # 3-5 things that a reviewer of the code looks for: how it reads (style), how the task is solved (method)
  - style: ""
  - method: ""
  - method: ""
follow_ups:
  - question: {en: "", ru: ""}
    good_answer: {en: "", ru: ""}
  - question: {en: "", ru: ""}
    good_answer: {en: "", ru: ""}
# At least three plausible wrong or slow programs, as wrong/<name>.<ext>, with the verdict that each must get and the
# group of hidden tests that must find it out: {file: wrong/greedy.py, verdict: wrong_answer, group: edge, why: ""}
wrong: []
`;
}

const GENERATOR = `import { linearCongruential } from '../../lib/random.mjs';

function solve(input) {
  throw new Error(\`the answer to \${input.length} characters of input is still to be written\`);
}

export function generate({ seed, size }) {
  const random = linearCongruential(seed);
  const values = Array.from({ length: size }, () => random(1000));
  const input = \`\${size}\\n\${values.join(' ')}\\n\`;
  return { input, expected: solve(input) };
}
`;

const PYTHON = `import sys


def main():
    data = sys.stdin.read().split()
    print(len(data))


main()
`;

const JAVASCRIPT = `const data = require('node:fs').readFileSync(0, 'utf8').split(/\\s+/).filter(Boolean);
console.log(data.length);
`;

const CPP = `#include <iostream>
#include <string>

int main() {
    std::string token;
    int count = 0;
    while (std::cin >> token) count++;
    std::cout << count << "\\n";
}
`;
