// Prints what a person sees of a PDF, a line each: `L page text` (a line), `B` (the end of a block of lines),
// `H page kind text` (what is hidden), `C` (the rest is left out), at last `P pages ink`; or `E reason` alone.
#include "words.h"
#include <poppler/ErrorCodes.h>
#include <poppler/GlobalParams.h>
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>

static constexpr int MOST_PAGES = 20;
static constexpr size_t MOST_BYTES = 400000;
// Between capitals, of their size; a blank is a quarter of it and more.
static constexpr double SPACED_OUT = 0.2;

static size_t printed = 0;

static void print(const std::string &line)
{
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
    printed += line.size() + 1;
}

static std::string prefix(char kind, int page)
{
    return std::string(1, kind) + '\t' + std::to_string(page) + '\t';
}

static std::string textOf(const TextWord &word)
{
    std::string text;
    for (int i = 0; i < word.getLength(); ++i) {
        appendUtf8(text, *word.getChar(i));
    }
    return text;
}

// Empty where a person sees the word, else why not.
static std::string whyHidden(const TextWord &word, const WordsOfPage &words, PaintedPage &painted)
{
    if (word.getFontSize() < TINY * words.enlarged) {
        return "tiny";
    }
    const Colour colour = words.colourOf(word);
    int letters = 0, seen = 0, camouflaged = 0, marks = 0;
    for (int i = 0; i < word.getLength(); ++i) {
        const Unicode u = *word.getChar(i);
        Box box;
        word.getCharBBox(i, &box.x0, &box.y0, &box.x1, &box.y1);
        const Trace trace = painted.traceOf(box, colour);
        const bool isLetter = u >= 0xc0 || std::isalnum(static_cast<int>(u));
        letters += isLetter;
        seen += isLetter && trace.seen;
        marks += trace.seen;
        camouflaged += trace.camouflaged;
    }
    if (letters > 0 ? seen * 2 >= letters : marks > 0) {
        return "";
    }
    return camouflaged * 2 >= word.getLength() ? "colour" : "covered";
}

static bool isSpacedOut(const TextWord &word)
{
    for (int i = 0; i < word.getLength(); ++i) {
        const Unicode u = *word.getChar(i);
        if (!(u >= 'A' && u <= 'Z') && !(u >= 0x400 && u <= 0x42f)) {
            return false;
        }
    }
    return true;
}

// Capitals of a heading are often set apart, by less than words are.
static bool endsWord(const TextWord &word, const TextWord &next)
{
    double x0, y0, x1, y1, nextX0, nextX1;
    word.getBBox(&x0, &y0, &x1, &y1);
    next.getBBox(&nextX0, &y0, &nextX1, &y1);
    const bool isClose = word.getRotation() == 0 && nextX0 - x1 < SPACED_OUT * word.getFontSize();
    return word.getSpaceAfter() && !(isClose && isSpacedOut(word) && isSpacedOut(next));
}

static void printLine(int page, const TextLine &line, const WordsOfPage &words, PaintedPage &painted)
{
    std::string shown;
    Hidden hidden;
    const auto tellHidden = [&] {
        if (!hidden.text.empty()) {
            print(prefix('H', page) + hidden.kind + '\t' + hidden.text);
        }
        hidden = {};
    };
    for (const TextWord *word = line.getWords(); word; word = word->getNext()) {
        const std::string why = whyHidden(*word, words, painted);
        if (why.empty()) {
            shown += textOf(*word) + (word->getNext() && endsWord(*word, *word->getNext()) ? " " : "");
            continue;
        }
        if (why != hidden.kind) {
            tellHidden();
        }
        hidden.kind = why;
        hidden.text += textOf(*word) + ' ';
    }
    tellHidden();
    if (!shown.empty()) {
        print(prefix('L', page) + shown);
    }
}

// Whether anything is painted there.
static bool printPage(PDFDoc &doc, int page)
{
    WordsOfPage words;
    doc.displayPage(&words, page, 72, 72, 0, false, true, false);
    PaintedPage painted(doc, page);
    for (const TextFlow *flow = words.flows(); flow; flow = flow->getNext()) {
        for (const TextBlock *block = flow->getBlocks(); block; block = block->getNext()) {
            for (const TextLine *line = block->getLines(); line && printed < MOST_BYTES; line = line->getNext()) {
                printLine(page, *line, words, painted);
            }
            print("B");
        }
    }
    for (const Hidden &hidden : words.unpainted) {
        print(prefix('H', page) + hidden.kind + '\t' + hidden.text);
    }
    return painted.hasInk();
}

static int fail(const char *reason)
{
    print(std::string("E\t") + reason);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        return 2;
    }
    globalParams = std::make_unique<GlobalParams>();
    globalParams->setErrQuiet(true);
    PDFDoc doc(std::make_unique<GooString>(argv[1]));
    if (!doc.isOk()) {
        return fail(doc.getErrorCode() == errEncrypted ? "encrypted" : "unreadable");
    }
    const int pages = doc.getNumPages();
    if (pages < 1) {
        return fail("unreadable");
    }
    if (pages > MOST_PAGES) {
        return fail("too_long");
    }
    bool ink = false;
    for (int page = 1; page <= pages && printed < MOST_BYTES; ++page) {
        ink = printPage(doc, page) || ink;
    }
    if (printed >= MOST_BYTES) {
        print("C");
    }
    print("P\t" + std::to_string(pages) + '\t' + (ink ? "1" : "0"));
    std::fflush(stdout);
    // What the document still holds is not worth the time to give it back.
    std::_Exit(0);
}
