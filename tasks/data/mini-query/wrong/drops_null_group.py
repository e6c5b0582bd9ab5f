import re
import sys

TOKEN = re.compile(r"'\w*'|-?\d+|\w+|!=|<=|>=|[=<>()*]")
FALSE, UNKNOWN, TRUE = 0, 1, 2
COMPARE = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}


class Parser:
    """Recursive descent over the tokens of one query; a condition becomes a function from a row to a truth value."""

    def __init__(self, text, columns):
        self.tokens = TOKEN.findall(text)
        self.at = 0
        self.columns = columns

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, expected=None):
        token = self.peek()
        if expected is not None and token != expected:
            return False
        self.at += 1
        return token

    def either(self):
        terms = [self.both()]
        while self.take("or"):
            terms.append(self.both())
        return lambda row: max(term(row) for term in terms)

    def both(self):
        factors = [self.negation()]
        while self.take("and"):
            factors.append(self.negation())
        return lambda row: min(factor(row) for factor in factors)

    def negation(self):
        if self.take("not"):
            inner = self.negation()
            return lambda row: TRUE - inner(row)
        if self.take("("):
            inner = self.either()
            self.take(")")
            return inner
        return self.comparison()

    def operand(self):
        token = self.take()
        if token[0] == "'":
            return lambda row: token[1:-1]
        if token in self.columns:
            column = self.columns[token]
            return lambda row: row[column]
        number = int(token)
        return lambda row: number

    def comparison(self):
        left = self.operand()
        if self.take("is"):
            wanted = not self.take("not")
            self.take("null")
            return lambda row: TRUE if (left(row) is None) == wanted else FALSE
        compare = COMPARE[self.take()]
        right = self.operand()

        def evaluate(row):
            a, b = left(row), right(row)
            if a is None or b is None:
                return UNKNOWN
            return TRUE if compare(a, b) else FALSE

        return evaluate


def aggregate(name, column, rows):
    if column is None:
        return len(rows)
    cells = [row[column] for row in rows if row[column] is not None]
    if name == "count":
        return len(cells)
    if not cells:
        return "NULL"
    return {"sum": sum, "min": min, "max": max}[name](cells)


def main():
    lines = sys.stdin.read().splitlines()
    _, n, q = map(int, lines[0].split())
    columns = {name: i for i, name in enumerate(lines[1].split())}
    types = lines[2].split()
    table = []
    for line in lines[3 : n + 3]:
        cells = zip(types, line.split())
        table.append([None if cell == "NULL" else int(cell) if kind == "int" else cell for kind, cell in cells])

    for line in lines[n + 3 : n + 3 + q]:
        parser = Parser(line, columns)
        name = parser.take()
        parser.take("(")
        column = columns.get(parser.take())
        parser.take(")")
        rows = table
        if parser.take("where"):
            condition = parser.either()
            rows = [row for row in table if condition(row) == TRUE]
        if not parser.take("by"):
            print(aggregate(name, column, rows))
            continue
        by = columns[parser.take()]
        groups = {}
        for row in rows:
            if row[by] is None:
                continue
            groups.setdefault(row[by], []).append(row)
        for value, members in groups.items():
            print("NULL" if value is None else value, aggregate(name, column, members))
        if not groups:
            print("empty")


main()
