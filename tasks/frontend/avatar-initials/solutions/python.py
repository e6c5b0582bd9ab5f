words = input().split()
ends = [words[0], words[-1]] if len(words) > 1 else words
print("".join(word[0].upper() for word in ends))
