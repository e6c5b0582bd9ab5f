/** Programs to begin with: each reads all of standard input, and prints it without the white space around it. */

export const PYTHON = `import sys


def solve(text: str) -> str:
    return text.strip()


print(solve(sys.stdin.read()))
`;

export const JAVASCRIPT = `const text = require('node:fs').readFileSync(0, 'utf8');

function solve(text) {
  return text.trim();
}

console.log(solve(text));
`;

export const TYPESCRIPT = `import { readFileSync } from 'node:fs';

function solve(text: string): string {
  return text.trim();
}

console.log(solve(readFileSync(0, 'utf8')));
`;

export const CPP = `#include <bits/stdc++.h>
using namespace std;

string solve(const string& text) {
    size_t first = text.find_first_not_of(" \\t\\r\\n");
    if (first == string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \\t\\r\\n") - first + 1);
}

int main() {
    ios::sync_with_stdio(false);
    string text(istreambuf_iterator<char>(cin), {});
    cout << solve(text) << "\\n";
}
`;

export const JAVA = `import java.io.IOException;
import java.nio.charset.StandardCharsets;

public class Main {
    static String solve(String text) {
        return text.strip();
    }

    public static void main(String[] args) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(solve(text));
    }
}
`;

export const GO = `package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

func solve(text string) string {
	return strings.TrimSpace(text)
}

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		panic(err)
	}
	fmt.Println(solve(string(text)))
}
`;
