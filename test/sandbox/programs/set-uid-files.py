import os, stat
found = []
for folder, _, files in os.walk('/'):
    if folder.startswith(('/proc', '/sys')):
        continue
    for name in files:
        path = os.path.join(folder, name)
        try:
            facts = os.lstat(path)
        except OSError:
            continue
        if stat.S_ISREG(facts.st_mode) and facts.st_mode & (stat.S_ISUID | stat.S_ISGID) or 'security.capability' in (os.listxattr(path, follow_symlinks=False) if stat.S_ISREG(facts.st_mode) else []):
            found.append(path)
print(found)
