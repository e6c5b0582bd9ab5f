#include "paint.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>

// At which letters of four points still leave their colour.
static constexpr double DPI = 100;
static constexpr double MOST_PIXELS = 3e6;
static constexpr double LONGEST_SIDE = 6000;
// Pixels of a large character that are looked at, along each side.
static constexpr int SAMPLES = 50;

static unsigned char PAPER[] = { 255, 255, 255 };

Painter::Painter(bool withTextA) : SplashOutputDev(splashModeRGB8, 4, false, PAPER), withText(withTextA) {}

void Painter::drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode code, int nBytes, const Unicode *u, int uLen)
{
    if (withText) {
        SplashOutputDev::drawChar(state, x, y, dx, dy, originX, originY, code, nBytes, u, uLen);
    }
}

bool Painter::beginType3Char(GfxState *state, double x, double y, double dx, double dy, CharCode code, const Unicode *u, int uLen)
{
    return withText ? SplashOutputDev::beginType3Char(state, x, y, dx, dy, code, u, uLen) : true;
}

PaintedPage::PaintedPage(PDFDoc &doc, int page) : full(true), bare(false)
{
    const double width = std::max(1.0, doc.getPageCropWidth(page));
    const double height = std::max(1.0, doc.getPageCropHeight(page));
    scale = std::min({ DPI / 72, std::sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / std::max(width, height) });
    for (Painter *painter : { &full, &bare }) {
        painter->setFontAntialias(true);
        painter->setVectorAntialias(false);
        painter->startDoc(&doc);
        doc.displayPage(painter, page, 72 * scale, 72 * scale, 0, false, true, false);
    }
}

static int furthest(const int *d)
{
    return std::max({ std::abs(d[0]), std::abs(d[1]), std::abs(d[2]) });
}

Trace PaintedPage::traceOf(const Box &box, const Colour &colour)
{
    const SplashBitmap *a = full.getBitmap();
    const SplashBitmap *b = bare.getBitmap();
    const int width = std::min(a->getWidth(), b->getWidth());
    const int height = std::min(a->getHeight(), b->getHeight());
    const auto clamped = [](double v, int most) { return static_cast<int>(std::clamp(v, 0.0, static_cast<double>(most))); };
    const int x0 = clamped(std::floor(box.x0 * scale), width), x1 = clamped(std::ceil(box.x1 * scale), width);
    const int y0 = clamped(std::floor(box.y0 * scale), height), y1 = clamped(std::ceil(box.y1 * scale), height);
    const int stepX = std::max(1, (x1 - x0) / SAMPLES), stepY = std::max(1, (y1 - y0) / SAMPLES);
    long total = 0, moved = 0, alike = 0;
    for (int y = y0; y < y1; y += stepY) {
        const unsigned char *rowA = a->getDataPtr() + static_cast<long>(y) * a->getRowSize();
        const unsigned char *rowB = b->getDataPtr() + static_cast<long>(y) * b->getRowSize();
        for (int x = x0; x < x1; x += stepX) {
            const unsigned char *p = rowA + 3 * x, *q = rowB + 3 * x;
            const int change[] = { p[0] - q[0], p[1] - q[1], p[2] - q[2] };
            const int wanted[] = { colour.r - q[0], colour.g - q[1], colour.b - q[2] };
            const bool towards = change[0] * wanted[0] + change[1] * wanted[1] + change[2] * wanted[2] > 0;
            ++total;
            // Another text that lies over it moves pixels too, but towards a colour of its own.
            moved += furthest(change) >= FAINT && (towards || colour.unknown);
            alike += !colour.unknown && furthest(wanted) < FAINT;
        }
    }
    const bool camouflaged = alike * 2 >= total && total > 0;
    return { moved > 0 && moved * 50 >= total && !camouflaged, camouflaged };
}

bool PaintedPage::hasInk()
{
    const SplashBitmap *a = full.getBitmap();
    for (int y = 0; y < a->getHeight(); ++y) {
        const unsigned char *row = a->getDataPtr() + static_cast<long>(y) * a->getRowSize();
        if (std::any_of(row, row + 3L * a->getWidth(), [](unsigned char v) { return v < 255 - FAINT; })) {
            return true;
        }
    }
    return false;
}
