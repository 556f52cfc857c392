// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawn_text.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace untangle {

namespace {

enum class Level { Base, Sub, Super };

struct Piece {
    QString text;
    bool isSymbol = false;
    Level level = Level::Base;
    friend bool sameStyle(const Piece& a, const Piece& b)
    {
        return a.isSymbol == b.isSymbol && a.level == b.level;
    }
};

void append(QList<Piece>& pieces, const Piece& piece)
{
    if (!pieces.isEmpty() && sameStyle(pieces.constLast(), piece))
        pieces.last().text += piece.text;
    else
        pieces.append(piece);
}

QList<Piece> parsed(const QString& markup)
{
    QList<Piece> pieces;
    bool isSymbol = false;
    for (qsizetype i = 0; i < markup.size(); ++i) {
        const QChar c = markup[i];
        if (c == u'$') {
            isSymbol = !isSymbol;
            continue;
        }
        const bool opens
            = (c == u'_' || c == u'^') && i + 1 < markup.size() && markup[i + 1] == u'{';
        const qsizetype close = opens ? markup.indexOf(u'}', i) : -1;
        if (close > 0) {
            append(pieces,
                {markup.mid(i + 2, close - i - 2), false, c == u'_' ? Level::Sub : Level::Super});
            i = close;
        } else if (c >= QChar(0x2080) && c <= QChar(0x2089)) {
            append(pieces, {QString(QChar(u'0' + (c.unicode() - 0x2080))), false, Level::Sub});
        } else {
            append(pieces, {QString(c), isSymbol, Level::Base});
        }
    }
    return pieces;
}

QFont scaled(QFont font, double factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * factor));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

DrawnText::DrawnText(const QString& markup, const QFont& font, const QFont& symbolFont)
{
    const QFontMetricsF upright(font);
    m_ascent = upright.ascent();
    m_descent = upright.descent();
    const double size = QFontInfo(font).pixelSize();
    for (const Piece& piece : parsed(markup)) {
        Run run;
        run.text = piece.text;
        run.font = piece.isSymbol ? symbolFont : font;
        if (piece.level != Level::Base) {
            run.font = scaled(font, 0.72);
            run.drop = piece.level == Level::Sub ? 0.28 * size : -0.42 * size;
        }
        run.x = m_width;
        m_width += QFontMetricsF(run.font).horizontalAdvance(run.text);
        m_runs.append(run);
    }
}

DrawnText DrawnText::elided(
    const QString& markup, const QFont& font, const QFont& symbolFont, double room)
{
    DrawnText text(markup, font, symbolFont);
    if (text.width() <= room)
        return text;
    QString rest = plain(markup);
    while (!rest.isEmpty()) {
        rest.chop(1);
        text = DrawnText(rest.trimmed() + QChar(0x2026), font, symbolFont);
        if (text.width() <= room)
            return text;
    }
    return {};
}

void DrawnText::draw(QPainter& painter, const QPointF& topLeft, const QColor& color) const
{
    painter.save();
    painter.setPen(color);
    for (const Run& run : m_runs) {
        painter.setFont(run.font);
        painter.drawText(topLeft + QPointF(run.x, m_ascent + run.drop), run.text);
    }
    painter.restore();
}

void DrawnText::drawWithHalo(
    QPainter& painter, const QPointF& topLeft, const QColor& color, const QColor& halo) const
{
    QPainterPath outline;
    for (const Run& run : m_runs)
        outline.addText(topLeft + QPointF(run.x, m_ascent + run.drop), run.font, run.text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(outline, QPen(halo, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
    draw(painter, topLeft, color);
}

QString DrawnText::plain(const QString& markup)
{
    QString text;
    for (const Piece& piece : parsed(markup))
        text += piece.text;
    return text;
}

} // namespace untangle
