// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/equation_view.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace untangle;

namespace {

int pixelsOf(const QImage& image, const QColor& colour, const QRect& area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb();
    return count;
}

} // namespace

class TestEquationView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, m_theme); }

    void columnsReadAsPlainText()
    {
        EquationView view(m_theme);
        view.setRuns(linear());
        QCOMPARE(view.accessibleName(), QStringLiteral("z = e1 [0.8; 0.6] + a [1.4; 1.4]"));
    }

    void runsFollowEachOtherInOrderAndFillTheSizeHint()
    {
        const QList<EquationRun> runs = linear();
        const EquationLayout layout(m_theme, runs);
        for (int i = 1; i < runs.size(); ++i)
            QVERIFY(layout.left(i) >= layout.right(i - 1));
        QVERIFY(layout.right(static_cast<int>(runs.size()) - 1) <= layout.size().width());
        EquationView view(m_theme);
        view.setRuns(runs);
        QCOMPARE(view.sizeHint(), layout.size().toSize());
        QVERIFY(view.sizeHint().height() <= 58);
    }

    void nothingIsDrawnBeyondTheSizeHint()
    {
        const EquationLayout layout(m_theme, linear());
        const QSize size = layout.size().toSize();
        QImage image(size + QSize(40, 40), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        layout.draw(painter, QPointF(20, 20));
        painter.end();
        const QRect box(QPoint(20, 20), size);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (!box.contains(x, y))
                    QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
    }

    void columnHasStrokesInItsColourAndEqualEntriesAlign()
    {
        const QColor blue = m_theme.factor(0).text;
        EquationView view(m_theme);
        view.setRuns({EquationRun::column({QStringLiteral("0.8"), QStringLiteral("0.6")}, blue)});
        view.resize(view.sizeHint());
        QImage image(view.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        view.render(&image, {}, {}, QWidget::DrawChildren);
        // the left stroke runs through nearly the whole height, the right one as well
        QVERIFY(pixelsOf(image, blue, {0, 0, 2, view.height()}) > view.height() * 4 / 5);
        QVERIFY(
            pixelsOf(image, blue, {view.width() - 4, 0, 4, view.height()}) > view.height() * 4 / 5);
    }

    void zeroTermsDropFirstWhenNarrow()
    {
        QList<EquationRun> runs{EquationRun::symbol(QStringLiteral("z")),
            EquationRun::words(QStringLiteral("=")), EquationRun::words(QStringLiteral("0.19")),
            EquationRun::symbol(QStringLiteral("e"), QStringLiteral("3"))};
        for (const char* index : {"2", "1"}) {
            for (EquationRun run : {EquationRun::words(QStringLiteral("+")),
                     EquationRun::words(QStringLiteral("0.00")),
                     EquationRun::symbol(QStringLiteral("e"), QString::fromLatin1(index))}) {
                run.droppable = true;
                runs << run;
            }
        }
        runs << EquationRun::words(QStringLiteral("+"))
             << EquationRun::words(QStringLiteral("0.32"));
        EquationView view(m_theme);
        view.setRuns(runs);
        view.resize(view.sizeHint());
        QCOMPARE(view.shownRuns().size(), runs.size());
        view.resize(view.sizeHint().width() - 1, 40);
        QCOMPARE(EquationLayout::plainText(view.shownRuns()),
            QStringLiteral("z = 0.19 e3 + 0.00 e2 + 0.32"));
        view.resize(view.minimumSizeHint().width(), 40);
        QCOMPARE(EquationLayout::plainText(view.shownRuns()), QStringLiteral("z = 0.19 e3 + 0.32"));
        QCOMPARE(view.accessibleName(),
            QStringLiteral("z = 0.19 e3 + 0.00 e2 + 0.00 e1 + 0.32")); // to hear, all of it
    }

    void digitsChangeWithoutMovingAnything()
    {
        const auto widthOf = [this](double value) {
            return EquationLayout(m_theme, {EquationRun::words(formatCoefficient(value))})
                .size()
                .width();
        };
        QCOMPARE(widthOf(0.11), widthOf(0.48));
    }

private:
    QList<EquationRun> linear() const
    {
        const QColor blue = m_theme.factor(0).text;
        return {EquationRun::symbol(QStringLiteral("z")), EquationRun::words(QStringLiteral("=")),
            EquationRun::symbol(QStringLiteral("e"), QStringLiteral("1"), blue),
            EquationRun::column({QStringLiteral("0.8"), QStringLiteral("0.6")}, blue),
            EquationRun::words(QStringLiteral("+")), EquationRun::symbol(QStringLiteral("a")),
            EquationRun::column({QStringLiteral("1.4"), QStringLiteral("1.4")})};
    }

    const Theme m_theme = Theme::light();
};

QTEST_MAIN(TestEquationView)
#include "tst_equation_view.moc"
