import re
import sys


def parse(selector):
    """Split a compound selector into its tag ('' if none or *), ids and classes."""
    tag = re.match(r"[\w*-]*", selector).group()
    ids = re.findall(r"#([\w-]+)", selector)
    classes = re.findall(r"\.([\w-]+)", selector)
    return ("" if tag == "*" else tag), ids, classes


def main():
    lines = sys.stdin.read().splitlines()
    own_tag, own_ids, own_classes = parse(lines[0].strip())
    best = {}
    for line in lines[2 : 2 + int(lines[1])]:
        selector, name, value, *important = line.split()
        tag, ids, classes = parse(selector)
        if tag not in ("", own_tag) or not set(ids) <= set(own_ids) or not set(classes) <= set(own_classes):
            continue
        strength = (len(important), len(ids), len(classes), tag != "")
        if name not in best or strength >= best[name][0]:
            best[name] = strength, value
    for name in sorted(best):
        print(f"{name}: {best[name][1]}")
    if not best:
        print("none")


main()
