"""How text of a Word document looks, as far as that decides whether a person sees it."""
import re

OFF = ('0', 'false', 'off', 'none')
# Styles may be based on each other in a circle.
MOST_BASES = 20
THEME = {'background1': 'FFFFFF', 'light1': 'FFFFFF', 'text1': '000000', 'dark1': '000000'}
HIGHLIGHTS = {
    **{'black': '000000', 'blue': '0000FF', 'cyan': '00FFFF', 'green': '00FF00', 'magenta': 'FF00FF'},
    **{'red': 'FF0000', 'yellow': 'FFFF00', 'white': 'FFFFFF', 'darkBlue': '000080', 'darkCyan': '008080'},
    **{'darkGreen': '008000', 'darkMagenta': '800080', 'darkRed': '800000', 'darkYellow': '808000'},
    **{'darkGray': '808080', 'lightGray': 'C0C0C0'},
}
SCHEME = {'bg1': 'FFFFFF', 'lt1': 'FFFFFF', 'bg2': 'E7E6E6', 'lt2': 'E7E6E6', 'tx1': '000000', 'dk1': '000000'}
# Another colour of a theme is one in between; which, the theme alone knows.
MIDDLE = '4472C4'
# As in pdf/paint.h: less of a difference is none to the eye, of 255.
FAINT = 24
# In half points.
TINY = 4


def is_on(node, name):
    """Whether a property of on and off stands there and is on; None where it does not stand there."""
    found = node.child(name)
    return None if found is None else found.attributes.get('w:val', '1') not in OFF


def hexadecimal(text):
    return text.upper() if re.fullmatch('[0-9A-Fa-f]{6}', text or '') else None


def themed(attributes, theme, shade, tint):
    """The colour of a theme that stands before any other, darkened or lightened; None where none is named, or only the theme knows it."""
    base = THEME.get(attributes.get(theme))
    if base is None:
        return None
    level = int(base[:2], 16)
    darker, lighter = (attributes.get(name) for name in (shade, tint))
    if re.fullmatch('[0-9A-Fa-f]{2}', darker or ''):
        level = level * int(darker, 16) // 255
    if re.fullmatch('[0-9A-Fa-f]{2}', lighter or ''):
        level = 255 - (255 - level) * int(lighter, 16) // 255
    return f'{level:02X}' * 3


def shading(properties):
    """The colour of `w:shd`; None where it is none."""
    shade = properties.child('w:shd') if properties else None
    if shade is None:
        return None
    if shade.attributes.get('w:val') == 'solid':
        return hexadecimal(shade.attributes.get('w:color')) or '000000'
    theme = themed(shade.attributes, 'w:themeFill', 'w:themeFillShade', 'w:themeFillTint')
    return theme or hexadecimal(shade.attributes.get('w:fill'))


def scheme_colour(colour):
    """'' for one that is not known."""
    if colour is None:
        return ''
    base = SCHEME.get(colour.attributes.get('val'), MIDDLE)
    changes = {name: colour.value(name, attribute='val') for name in ('a:lumMod', 'a:lumOff')}
    if not any(changes.values()) or base == MIDDLE:
        return base
    part, more = (int(value) if re.fullmatch('[0-9]{1,6}', value or '') else usual for value, usual in zip(changes.values(), (100_000, 0)))
    level = min(255, (int(base[:2], 16) * part + 255 * more) // 100_000)
    return f'{level:02X}' * 3


def drawn_fill(properties):
    """The colour that a shape is filled with; '' for one that is not known, None for none."""
    for fill in properties.children if properties else ():
        if fill.name == 'a:solidFill':
            plain = hexadecimal(fill.value('a:srgbClr', attribute='val'))
            return plain or scheme_colour(fill.child('a:schemeClr'))
        if fill.name in ('a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'):
            return ''
    return None


def alike(one, other):
    return all(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) < FAINT for i in (0, 2, 4))


def own_look(properties):
    """What a set of run properties says: only what it names."""
    look = {}
    if properties is None:
        return look
    for name, key in (('w:vanish', 'vanish'), ('w:specVanish', 'vanish'), ('w:webHidden', 'web')):
        on = is_on(properties, name)
        if on is not None:
            look[key] = on
    colour = properties.child('w:color')
    if colour is not None:
        theme = themed(colour.attributes, 'w:themeColor', 'w:themeShade', 'w:themeTint')
        look['colour'] = theme or hexadecimal(colour.attributes.get('w:val')) or 'auto'
    fill = shading(properties)
    highlight = HIGHLIGHTS.get(properties.value('w:highlight'))
    if fill or highlight:
        look['behind'] = highlight or fill
    for name, key in (('w:sz', 'size'), ('w:w', 'width')):
        value = properties.value(name)
        if re.fullmatch('[0-9]{1,5}', value or ''):
            look[key] = int(value)
    effect = properties.child('w14:textFill')
    if effect is not None:
        alpha = effect.child('w14:solidFill', 'w14:srgbClr', 'w14:alpha')
        transparent = alpha is not None and re.fullmatch('9[0-9]{4}|100000', alpha.attributes.get('w14:val', ''))
        look['clear'] = effect.child('w14:noFill') is not None or bool(transparent)
    return look


class Styles:
    def __init__(self, root):
        self._styles = {}
        self.defaults = {}
        self._default_paragraph = None
        for style in root.children if root else ():
            if style.name == 'w:docDefaults':
                self.defaults = own_look(style.child('w:rPrDefault', 'w:rPr'))
            elif style.name == 'w:style':
                name = style.attributes.get('w:styleId')
                self._styles[name] = style
                if style.attributes.get('w:type') == 'paragraph' and style.attributes.get('w:default') in ('1', 'true'):
                    self._default_paragraph = name

    def look(self, name, of_paragraph=False):
        """What a style and those that it is based on say of runs."""
        looks = []
        style = self._styles.get(name or (self._default_paragraph if of_paragraph else None))
        while style is not None and len(looks) < MOST_BASES:
            look = own_look(style.child('w:rPr'))
            fill = shading(style.child('w:pPr'))
            looks.append({'under': fill, **look} if fill else look)
            style = self._styles.get(style.value('w:basedOn'))
        merged = {}
        for look in reversed(looks):
            merged.update(look)
        return merged

    def table_fill(self, name, first_row, first_column):
        """What a style of tables lays behind a cell."""
        style = self._styles.get(name)
        if style is None:
            return None
        for kind, applies in (('firstRow', first_row), ('firstCol', first_column)):
            for part in style.children if applies else ():
                if part.name == 'w:tblStylePr' and part.attributes.get('w:type') == kind:
                    fill = shading(part.child('w:tcPr'))
                    if fill:
                        return fill
        return shading(style.child('w:tcPr')) or shading(style.child('w:tblPr'))


def why_hidden(look, behind):
    """Null where a person sees a run of that look before that colour ('' for one that is not known)."""
    if look.get('vanish'):
        return 'vanish'
    if look.get('clear'):
        return 'invisible'
    if look.get('size', 20) < TINY or look.get('width', 100) < 10:
        return 'tiny'
    behind = look.get('behind', look.get('under', behind))
    colour = look.get('colour', 'auto')
    return 'colour' if behind and colour != 'auto' and alike(colour, behind) else None
