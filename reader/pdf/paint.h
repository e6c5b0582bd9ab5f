// Pages as pixels, with their text and without it: what differs is what a person sees of the text.
#pragma once
#include <poppler/PDFDoc.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/splash/SplashBitmap.h>

// Less of a difference between two colours is none to the eye, of 255.
constexpr int FAINT = 24;

struct Colour {
    int r, g, b;
    // A pattern or a way of mixing, of which only the outcome is known.
    bool unknown;
};

struct Box {
    double x0, y0, x1, y1; // in points, from the page's upper left corner
};

// What became of one character.
struct Trace {
    bool seen;
    // Its colour is that of what lies behind it, in most of its box.
    bool camouflaged;
};

class Painter : public SplashOutputDev {
public:
    explicit Painter(bool withTextA);
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode code, int nBytes, const Unicode *u, int uLen) override;
    bool beginType3Char(GfxState *state, double x, double y, double dx, double dy, CharCode code, const Unicode *u, int uLen) override;

private:
    bool withText;
};

class PaintedPage {
public:
    // May be many times larger than paper: it is painted in as many pixels as are afforded.
    PaintedPage(PDFDoc &doc, int page);
    Trace traceOf(const Box &box, const Colour &colour);
    // Whether anything at all is painted.
    bool hasInk();

private:
    Painter full;
    Painter bare;
    double scale;
};
