from collections import defaultdict


def main():
    _, most_plays, most_artists = map(int, input().split())
    tracks = list(map(int, input().split()))
    plays = defaultdict(int)
    present = left = best = number = 0
    for right, artist in enumerate(tracks):
        present += plays[artist] == 0
        plays[artist] += 1
        while plays[artist] > most_plays or present > most_artists:
            dropped = tracks[left]
            plays[dropped] -= 1
            present -= plays[dropped] == 0
            left += 1
        length = right - left + 1
        if length > best:
            best, number = length, 0
        number += length == best
    print(best, number)


main()
