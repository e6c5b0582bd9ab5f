// The words of a page in the order of reading, and apart from them what is not painted at all.
#pragma once
#include "paint.h"
#include <poppler/OutputDev.h>
#include <poppler/TextOutputDev.h>
#include <map>
#include <optional>
#include <string>
#include <vector>

struct Hidden {
    std::string kind;
    std::string text;
};

void appendUtf8(std::string &to, Unicode u);

// Points of a letter below which nobody reads it; on pages larger than paper as much larger.
constexpr double TINY = 2;

class WordsOfPage : public OutputDev {
public:
    WordsOfPage();
    ~WordsOfPage() override;
    WordsOfPage(const WordsOfPage &) = delete;
    WordsOfPage &operator=(const WordsOfPage &) = delete;

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool needNonText() override { return false; }
    void startPage(int pageNum, GfxState *state, XRef *xref) override;
    void endPage() override;
    void restoreState(GfxState *state) override;
    void updateFont(GfxState *state) override;
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode c, int nBytes, const Unicode *u, int uLen) override;

    void beginActualText(GfxState *state, const GooString *said) override;
    void endActualText(GfxState *state) override;

    const TextFlow *flows() const { return text->getFlows(); }
    Colour colourOf(const TextWord &word) const;

    std::vector<Hidden> unpainted;
    // How many times larger than paper the page is.
    double enlarged = 1;
    // Of letters that stand for more than a few: the paper shows one.
    static constexpr int MOST_LETTERS = 4;

private:
    // Letters that say nothing of themselves, in a span that does.
    struct Span {
        std::vector<Unicode> said;
        double x, y, dx, dy;
        CharCode first;
        int bytes, letters;
    };

    void place(GfxState *state, double x, double y, double dx, double dy, CharCode c, int nBytes, const Unicode *u, int uLen);
    void setAside(const char *kind, double x, double y, double width, double size, const Unicode *u, int uLen);

    TextPage *text;
    std::optional<Span> span;
    double pageWidth = 0, pageHeight = 0;
    // By the position of the first character that has it.
    std::map<int, Colour> colours;
    int position = 0;
    size_t setAsideBytes = 0;
    double lastX = 0, lastY = 0;
};
