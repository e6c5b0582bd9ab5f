#include "words.h"
#include <poppler/UTF.h>
#include <algorithm>
#include <cmath>
#include <utility>

// What is set aside of a page, in bytes.
static constexpr size_t MOST_SET_ASIDE = 100000;
static constexpr double NEARLY_TRANSPARENT = 0.1;
// In points, from one letter to the next.
static constexpr double LEAST_ADVANCE = 0.3;
static constexpr double PAPER_WIDTH = 842;

void appendUtf8(std::string &to, Unicode u)
{
    if (u < 0x20 || (u >= 0x7f && u < 0xa0)) {
        to += ' ';
    } else if (u < 0x80) {
        to += static_cast<char>(u);
    } else if (u < 0x800) {
        to += { static_cast<char>(0xc0 | u >> 6), static_cast<char>(0x80 | (u & 0x3f)) };
    } else if (u >= 0xd800 && u < 0xe000) {
        to += "\xef\xbf\xbd";
    } else if (u < 0x10000) {
        to += { static_cast<char>(0xe0 | u >> 12), static_cast<char>(0x80 | (u >> 6 & 0x3f)), static_cast<char>(0x80 | (u & 0x3f)) };
    } else if (u < 0x110000) {
        to += { static_cast<char>(0xf0 | u >> 18), static_cast<char>(0x80 | (u >> 12 & 0x3f)), static_cast<char>(0x80 | (u >> 6 & 0x3f)), static_cast<char>(0x80 | (u & 0x3f)) };
    }
}

WordsOfPage::WordsOfPage() : text(new TextPage(false)) {}

WordsOfPage::~WordsOfPage()
{
    text->decRefCnt();
}

void WordsOfPage::startPage(int, GfxState *state, XRef *)
{
    text->startPage(state);
    pageWidth = state ? state->getPageWidth() : 0;
    pageHeight = state ? state->getPageHeight() : 0;
    enlarged = std::max(1.0, std::min(pageWidth, pageHeight) / PAPER_WIDTH);
}

void WordsOfPage::endPage()
{
    text->endPage();
    text->coalesce(false, 0, false);
}

void WordsOfPage::restoreState(GfxState *state)
{
    text->updateFont(state);
}

void WordsOfPage::updateFont(GfxState *state)
{
    text->updateFont(state);
}

static Colour colourNow(GfxState *state)
{
    const bool stroked = (state->getRender() & 3) == 1;
    GfxColorSpace *space = stroked ? state->getStrokeColorSpace() : state->getFillColorSpace();
    GfxRGB rgb;
    stroked ? state->getStrokeRGB(&rgb) : state->getFillRGB(&rgb);
    const bool unknown = space->getMode() == csPattern || state->getBlendMode() != gfxBlendNormal;
    return { colToByte(rgb.r), colToByte(rgb.g), colToByte(rgb.b), unknown };
}

// What a text stands for by its own words (ActualText) counts for letters alone that do not say what they are, such as joined
// ones: else a person sees the letters, and not what is said of them.
void WordsOfPage::beginActualText(GfxState *, const GooString *said)
{
    Unicode *letters = nullptr;
    const int count = TextStringToUCS4(said->toStr(), &letters);
    span = Span { std::vector<Unicode>(letters, letters + std::max(0, count)), 0, 0, 0, 0, 0, 0, 0 };
    gfree(letters);
}

void WordsOfPage::endActualText(GfxState *state)
{
    const std::optional<Span> ended = std::exchange(span, std::nullopt);
    if (!ended || ended->letters == 0 || ended->said.empty() || ended->said.size() > static_cast<size_t>(MOST_LETTERS) * ended->letters) {
        return;
    }
    place(state, ended->x, ended->y, ended->dx, ended->dy, ended->first, ended->bytes, ended->said.data(), static_cast<int>(ended->said.size()));
}

void WordsOfPage::drawChar(GfxState *state, double x, double y, double dx, double dy, double, double, CharCode c, int nBytes, const Unicode *u, int uLen)
{
    if (uLen > 0) {
        return place(state, x, y, dx, dy, c, nBytes, u, uLen);
    }
    if (span) {
        if (span->letters == 0) {
            span->x = x;
            span->y = y;
            span->first = c;
        }
        span->dx += dx;
        span->dy += dy;
        span->bytes += nBytes;
        span->letters += 1;
    }
}

void WordsOfPage::place(GfxState *state, double x, double y, double dx, double dy, CharCode c, int nBytes, const Unicode *u, int uLen)
{
    double px, py, width, height;
    state->transform(x, y, &px, &py);
    state->transformDelta(dx, dy, &width, &height);
    const double size = state->getTransformedFontSize();
    if (!std::isfinite(px) || !std::isfinite(py) || !std::isfinite(width) || !std::isfinite(height)) {
        return;
    }
    const int mode = state->getRender();
    const double opacity = (mode & 3) == 1 ? state->getStrokeOpacity() : state->getFillOpacity();
    if ((mode & 3) == 3 || opacity < NEARLY_TRANSPARENT || uLen > MOST_LETTERS * nBytes) {
        return setAside("invisible", px, py, width, size, u, uLen);
    }
    if (px + width < 0 || px > pageWidth || py + height < 0 || py > pageHeight) {
        return setAside("off_page", px, py, width, size, u, uLen);
    }
    // Marks that stand on a letter have no width by right; fonts that are drawn have a size of their own.
    const bool isMark = u[0] >= 0x300 && u[0] < 0x370;
    const bool isDrawn = state->getFont() && state->getFont()->getType() == fontType3;
    if ((!isDrawn && size < TINY * enlarged) || (std::hypot(width, height) < LEAST_ADVANCE && !isMark)) {
        return setAside("tiny", px, py, width, size, u, uLen);
    }
    const Colour colour = colourNow(state);
    const auto last = colours.rbegin();
    if (last == colours.rend() || last->second.r != colour.r || last->second.g != colour.g || last->second.b != colour.b || last->second.unknown != colour.unknown) {
        // So each word has one colour: a gap in the positions keeps the parts from being joined again.
        text->endWord();
        text->incCharCount(1);
        position += 1;
        colours[position] = colour;
    }
    text->addChar(state, x, y, dx, dy, c, nBytes, u, uLen);
    position += nBytes;
}

Colour WordsOfPage::colourOf(const TextWord &word) const
{
    auto after = colours.upper_bound(word.getCharPos());
    if (after == colours.begin()) {
        return { 0, 0, 0, true };
    }
    return std::prev(after)->second;
}

// Words as their places suggest: there are no more than these lines of a text that nobody sees.
void WordsOfPage::setAside(const char *kind, double x, double y, double width, double size, const Unicode *u, int uLen)
{
    setAsideBytes += 4;
    if (setAsideBytes > MOST_SET_ASIDE) {
        return;
    }
    const double near = std::max(0.5, std::fabs(size));
    const bool goesOn = !unpainted.empty() && unpainted.back().kind == kind && std::fabs(y - lastY) < near / 2 && std::fabs(x - lastX) < 5 * near;
    if (!goesOn) {
        unpainted.push_back({ kind, "" });
    } else if (std::fabs(x - lastX) > near / 5) {
        unpainted.back().text += ' ';
    }
    for (int i = 0; i < std::min(uLen, MOST_LETTERS * 25); ++i) {
        appendUtf8(unpainted.back().text, u[i]);
    }
    lastX = x + width;
    lastY = y;
}
