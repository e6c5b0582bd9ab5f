"""The parts of an Office package, of which every number that it states of itself may be a lie."""
import posixpath
import zipfile
import zlib
from xml.parsers import expat

from lines import Fault

MOST_ENTRIES = 1_000
MOST_PART = 8 * 1024 * 1024
MOST_PARTS = 16 * 1024 * 1024
# Of what the entries state; it is only a first look.
MOST_STATED = 256 * 1024 * 1024
MOST_DEPTH = 200
MOST_ELEMENTS = 300_000

NAMESPACES = {
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
    'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
    'http://purl.oclc.org/ooxml/drawingml/main': 'a',
    'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'urn:schemas-microsoft-com:vml': 'v',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
}


class Node:
    __slots__ = ('attributes', 'children', 'name', 'text')

    def __init__(self, name, attributes):
        self.name = name
        self.attributes = attributes
        self.children = []
        self.text = ''

    def child(self, *path):
        """The first element at the end of this path of names; None where there is none."""
        node = self
        for name in path:
            node = next((child for child in node.children if child.name == name), None)
            if node is None:
                return None
        return node

    def value(self, *path, attribute='w:val'):
        node = self.child(*path)
        return None if node is None else node.attributes.get(attribute)

    def all(self, name):
        """Every element of this name at any depth, in the order of the document."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            if node.name == name:
                yield node
            waiting.extend(reversed(node.children))


def short(name):
    uri, _, local = name.rpartition(' ')
    return f"{NAMESPACES.get(uri, '?')}:{local}" if uri else local


def parse(data):
    """The root of a part. What declares a document type is refused: no honest writer does."""
    root = Node('', {})
    path = [root]
    count = 0

    def start(name, attributes):
        nonlocal count
        count += 1
        if count > MOST_ELEMENTS or len(path) > MOST_DEPTH:
            raise Fault('too_large')
        node = Node(short(name), {short(key): value for key, value in attributes.items()})
        path[-1].children.append(node)
        path.append(node)

    def text(data):
        # Only these hold what is read; blanks between elements are many.
        if path[-1].name in ('w:t', 'wp:posOffset'):
            path[-1].text += data

    def doctype(*_):
        raise Fault('unreadable')

    parser = expat.ParserCreate(namespace_separator=' ')
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: path.pop()
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Fault('unreadable') from error
    return root.children[0]


class Package:
    def __init__(self, path):
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, UnicodeDecodeError) as error:
            raise Fault('unreadable') from error
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_STATED:
            raise Fault('too_large')
        self._entries = {entry.filename: entry for entry in entries}
        self._left = MOST_PARTS

    def part(self, name):
        """The root of that part; None where there is none."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise Fault('encrypted')
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Fault('unreadable')
        most = min(MOST_PART, self._left)
        try:
            with self._zip.open(entry) as file:
                data = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
            raise Fault('unreadable') from error
        if len(data) > most:
            raise Fault('too_large')
        self._left -= len(data)
        return parse(data)

    def related(self, name):
        """What the relations of a part lead to inside of the package, by their ids."""
        folder, file = posixpath.split(name)
        relations = self.part(f'{folder}/_rels/{file}.rels')
        if relations is None:
            return {}
        return {
            relation.attributes.get('Id'): posixpath.normpath(posixpath.join(folder, relation.attributes.get('Target', '')))
            for relation in relations.all('rel:Relationship')
            if relation.attributes.get('TargetMode') != 'External'
        }
