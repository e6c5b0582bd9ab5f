def motifs(text, least):
    """(number, longest length, first position) by a suffix automaton."""
    length, link, first_end, count, edges = [0], [-1], [0], [0], [{}]
    last = 0
    for end, letter in enumerate(text, start=1):
        current = len(length)
        length.append(end)
        link.append(0)
        first_end.append(end)
        count.append(1)
        edges.append({})
        state = last
        while state >= 0 and letter not in edges[state]:
            edges[state][letter] = current
            state = link[state]
        if state >= 0:
            target = edges[state][letter]
            if length[target] != length[state] + 1:
                clone = len(length)
                length.append(length[state] + 1)
                link.append(link[target])
                first_end.append(first_end[target])
                count.append(0)
                edges.append(edges[target].copy())
                while state >= 0 and edges[state].get(letter) == target:
                    edges[state][letter] = clone
                    state = link[state]
                link[target] = clone
                target = clone
            link[current] = target
        last = current

    number = longest = place = 0
    for state in sorted(range(1, len(length)), key=length.__getitem__, reverse=True):
        count[link[state]] += count[state]
        if count[state] < least:
            continue
        number += length[state] - length[link[state]]
        start = first_end[state] - length[state] + 1
        if length[state] > longest or (length[state] == longest and start < place):
            longest, place = length[state], start
    return number, longest, place


least = int(input())
print(*motifs(input().strip(), least))
