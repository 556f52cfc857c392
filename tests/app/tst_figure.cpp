// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure.h"

#include "app/clipping_device.h"
#include "app/export_menu.h"
#include "app/linear_chapter.h"
#include "app/playground_chapter.h"
#include "support/user.h"
#include "widgets/curve_chart.h"
#include "widgets/matrix_view.h"
#include "widgets/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

constexpr int margin = 12; // around a figure
const QString citation = QStringLiteral("ICLR 2023.");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

struct SvgContent {
    bool isSound = false;
    QString text;
    int textCount = 0, pathCount = 0, imageCount = 0;
    QStringList paths;
};

SvgContent read(const QByteArray& svg)
{
    SvgContent content;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("text")) {
            ++content.textCount;
            content.text += xml.readElementText() + '\n';
        } else if (xml.name() == QLatin1String("path")) {
            ++content.pathCount;
            content.paths.append(xml.attributes().value("d").toString());
        } else if (xml.name() == QLatin1String("image")) {
            ++content.imageCount;
        }
    }
    content.isSound = !xml.hasError();
    return content;
}

QImage drawn(const QByteArray& svg)
{
    QSvgRenderer renderer(svg);
    QImage image(renderer.viewBox().size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

// A view that paints a line beyond a clip of its own, and beyond itself; and a button.
class Clipped : public QWidget {
public:
    Clipped()
    {
        resize(100, 60);
        auto* button = new QPushButton("press", this);
        button->setGeometry(60, 30, 40, 30);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.save();
        painter.setClipRect(10, 10, 30, 30);
        painter.setPen(QPen(Qt::red, 4));
        painter.drawLine(0, 20, 90, 20);
        painter.fillRect(0, 30, 90, 4, Qt::blue);
        painter.restore();
        painter.fillRect(-50, 50, 300, 4, Qt::green); // cut by the widget alone
        painter.setPen(QPen(Qt::red, 2));
        painter.drawLine(0, 57, 99, 57); // nothing comes after it
    }
};

} // namespace

class TestFigure : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settingsFolder.path());
        applyTheme(*qApp, m_theme);
        Trainer trainer(settings());
        while (trainer.stepCount() < 200)
            trainer.step();
        m_snapshot = std::make_shared<Snapshot>(trainer.snapshot(NeuronId{0, 3}));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(1190, 714);
        m_linear = new LinearChapter(m_theme, m_window.get());
        m_linear->setGeometry(m_window->rect());
        m_linear->goTo(LinearStep::MakeNonnegative, true);
        m_playground = new PlaygroundChapter(m_theme, m_window.get());
        m_playground->setGeometry(m_window->rect());
        m_playground->showRun(m_snapshot);
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
        QSettings().clear();
    }

    void eachFormatIsWhatItsNameSays()
    {
        show(m_linear);
        for (const Figure& figure : m_linear->figures()) {
            const QString path = m_folder->filePath("figure.");
            QVERIFY(!saveFigure(figure, m_theme, path + "svg", true));
            QVERIFY(!saveFigure(figure, m_theme, path + "pdf", true));
            QVERIFY(!saveFigure(figure, m_theme, path + "PNG", true));
            const QByteArray svg = contentOf(path + "svg");
            QVERIFY2(read(svg).isSound, qPrintable(figure.name));
            QVERIFY(QSvgRenderer(svg).isValid());
            QVERIFY(contentOf(path + "pdf").startsWith("%PDF-"));
            QVERIFY(contentOf(path + "pdf").trimmed().endsWith("%%EOF"));
            const QImage png = QImage::fromData(contentOf(path + "PNG"), "PNG");
            QVERIFY(!png.isNull());
            QCOMPARE(QSvgRenderer(svg).viewBox().size() * 2, png.size());
        }
    }

    void noFileTellsWhenItWasSaved()
    {
        show(m_linear);
        const Figure whole = m_linear->figures().constLast();
        for (FigureFormat format : {FigureFormat::Pdf, FigureFormat::Svg, FigureFormat::Png})
            QVERIFY(!figureBytes(whole, m_theme, format, true)
                         .value()
                         .contains(QDate::currentDate().toString("yyyyMMdd").toLatin1()));
        QVERIFY(figureBytes(whole, m_theme, FigureFormat::Pdf, true)
                    .value()
                    .contains("/CreationDate (D:19700101000000"));
    }

    void pngHasTwiceThePixelsOfTheScreen()
    {
        show(m_linear);
        auto* plane = child<QWidget>(*m_linear, "plane");
        const QImage png = QImage::fromData(bytes({"Plane", "plane", {plane}}, FigureFormat::Png));
        QCOMPARE(png.size(), (plane->size() + QSize(2 * margin, 2 * margin)) * 2);
        QCOMPARE(png.pixelColor(2, 2), m_theme.canvas);
    }

    void chartIsTextAndPathsInSvg()
    {
        show(m_linear);
        const SvgContent svg = read(bytes(figure(*m_linear, "energy-curve"), FigureFormat::Svg));
        QCOMPARE(svg.imageCount, 0);
        QVERIFY(svg.pathCount > 5);
        QVERIFY2(svg.text.contains("Energy with the smallest bias"), qPrintable(svg.text));
        QVERIFY2(svg.text.contains("135°"), qPrintable(svg.text));
        // The curve is one path, not one for each of its lines.
        const auto longest = std::max_element(svg.paths.begin(), svg.paths.end(),
            [](const QString& a, const QString& b) { return a.count('L') < b.count('L'); });
        QVERIFY(longest->count('L') >= 180);
        QVERIFY2(svg.pathCount < 60, qPrintable(QString::number(svg.pathCount)));
    }

    void svgLooksLikeThePng_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"plane", "energy", "energy-curve"})
            QTest::newRow(name) << name;
    }

    // Letters aside, whose edges each renderer draws in its own way.
    void svgLooksLikeThePng()
    {
        QFETCH(QString, name);
        show(m_linear);
        const Figure view = figure(*m_linear, name);
        const QImage svg = drawn(bytes(view, FigureFormat::Svg));
        const QImage png = QImage::fromData(bytes(view, FigureFormat::Png))
                               .scaled(svg.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        int different = 0;
        for (int y = 0; y < svg.height(); ++y) {
            for (int x = 0; x < svg.width(); ++x) {
                const QColor a = svg.pixelColor(x, y), b = png.pixelColor(x, y);
                different += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green())
                        + std::abs(a.blue() - b.blue())
                    > 150;
            }
        }
        const double share = double(different) / (svg.width() * svg.height());
        QVERIFY2(share < 0.01, qPrintable(QString::number(share)));
    }

    void clipsHoldInSvg()
    {
        Clipped view;
        const QImage image = drawn(bytes({"Clipped", "clipped", {&view}}, FigureFormat::Svg));
        const auto at = [&](int x, int y) { return image.pixelColor(margin + x, margin + y); };
        QCOMPARE(at(25, 20), QColor(Qt::red));
        QCOMPARE(at(5, 20), m_theme.canvas);
        QCOMPARE(at(45, 20), m_theme.canvas);
        QCOMPARE(at(25, 32), QColor(Qt::blue));
        QCOMPARE(at(45, 32), m_theme.canvas);
        QCOMPARE(at(5, 52), QColor(Qt::green));
        QCOMPARE(at(-6, 52), m_theme.canvas);
        QCOMPARE(at(105, 52), m_theme.canvas);
        QCOMPARE(at(50, 57), QColor(Qt::red));
    }

    // Points are longer in pixels of a printer, which the scale already counts.
    void lettersKeepTheirSizeOnFinerPaper()
    {
        const auto inkWidth = [this](int scale) {
            QImage paper(300 * scale, 50 * scale, QImage::Format_RGB32);
            paper.fill(Qt::white);
            const int dotsPerMeter = qRound(96 * scale / 0.0254);
            paper.setDotsPerMeterX(dotsPerMeter);
            paper.setDotsPerMeterY(dotsPerMeter);
            QPainter target(&paper);
            target.scale(scale, scale);
            ClippingDevice device(target, {300, 50}, 96);
            QPainter painter(&device);
            painter.setFont(m_theme.font(TextRole::Title));
            painter.drawText(QPointF(10, 30), QStringLiteral("Minimise energy"));
            painter.end();
            int last = 0;
            for (int x = 0; x < paper.width(); ++x)
                for (int y = 0; y < paper.height(); ++y)
                    if (qGray(paper.pixel(x, y)) < 128)
                        last = x;
            return double(last) / scale;
        };
        QVERIFY(inkWidth(1) > 100);
        QVERIFY2(std::abs(inkWidth(8) / inkWidth(1) - 1) < 0.03,
            qPrintable(QStringLiteral("%1, %2").arg(inkWidth(8)).arg(inkWidth(1))));
    }

    void buttonsAreLeftOut()
    {
        Clipped view;
        const SvgContent svg = read(bytes({"Clipped", "clipped", {&view}}, FigureFormat::Svg));
        QVERIFY2(!svg.text.contains("press"), qPrintable(svg.text));
    }

    void captionHasSettingsAndCitation()
    {
        show(m_playground);
        const Figure loss = figure(*m_playground, "loss");
        const SvgContent with = read(bytes(loss, FigureFormat::Svg, true));
        QVERIFY2(with.text.simplified().contains("seed 7, step 200"), qPrintable(with.text));
        QVERIFY2(with.text.contains(citation), qPrintable(with.text));
        const SvgContent without = read(bytes(loss, FigureFormat::Svg, false));
        QVERIFY(!without.text.contains("seed 7"));
        QVERIFY(!without.text.contains("ICLR"));
        QVERIFY(drawn(bytes(loss, FigureFormat::Svg, true)).height()
            > drawn(bytes(loss, FigureFormat::Svg, false)).height());
    }

    void failingPathLeavesNothingAndIsNamed()
    {
        show(m_linear);
        const Figure plane = figure(*m_linear, "plane");
        const QString path = m_folder->filePath("missing/plane.svg");
        const auto error = saveFigure(plane, m_theme, path, true);
        QVERIFY(error);
        QVERIFY(QString::fromStdString(error->what).contains(path));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void unknownSuffixIsRefused()
    {
        show(m_linear);
        const QString path = m_folder->filePath("plane.bmp");
        const auto error = saveFigure(figure(*m_linear, "plane"), m_theme, path, true);
        QVERIFY(error);
        QVERIFY(QString::fromStdString(error->what).contains(path));
        QVERIFY(QString::fromStdString(error->what).contains(".svg"));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void viewThatWasNeverShownHasItsRealSize()
    {
        QVERIFY(!m_playground->isVisible());
        const Figure loss = figure(*m_playground, "loss");
        const QImage hidden = QImage::fromData(bytes(loss, FigureFormat::Png));
        const SvgContent svg = read(bytes(loss, FigureFormat::Svg));
        show(m_playground);
        const QImage shown = QImage::fromData(bytes(loss, FigureFormat::Png));
        QCOMPARE(hidden.size(), shown.size());
        QVERIFY(hidden.width() > 600);
        for (const char* words : {"Loss", "prediction", "0.1"})
            QVERIFY2(svg.text.contains(words), qPrintable(svg.text));
    }

    void pointerIsNotInThePicture()
    {
        show(m_playground);
        const Figure loss = figure(*m_playground, "loss");
        const QByteArray before = bytes(loss, FigureFormat::Png);
        auto* chart = child<CurveChart>(*m_playground, "lossChart");
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_PageDown); // the arrows are the chapter's
        QVERIFY(chart->cursor());
        QCOMPARE(bytes(loss, FigureFormat::Png), before);
        const QPoint middle = chart->plotRect().center().toPoint();
        QTest::mouseMove(chart->childAt(middle), chart->childAt(middle)->mapFrom(chart, middle));
        QTRY_VERIFY(chart->cursor());
        QCOMPARE(bytes(loss, FigureFormat::Png), before);

        // The neuron that was pointed at last stays the described one; its label goes.
        auto* view = child<MatrixView>(*m_playground, "matrix");
        QTest::mouseMove(view, view->cellRect(1, 9).center().toPoint());
        QCOMPARE(view->pointedColumn(), 9);
        const Figure matrix = figure(*m_playground, "information");
        const QString text = read(bytes(matrix, FigureFormat::Svg)).text;
        QVERIFY2(!text.contains("nats, r"), qPrintable(text));
        QCOMPARE(view->pointedColumn(), -1);
    }

    // Its numbers along x stand below the chart under it as long as both are seen.
    void lossAloneHasNumbersOfSteps()
    {
        show(m_playground);
        const QString alone = read(bytes(figure(*m_playground, "loss"), FigureFormat::Svg)).text;
        QVERIFY2(alone.contains("4000") || alone.contains("200"), qPrintable(alone));
        const SvgContent page = read(bytes(figure(*m_playground, "chapter"), FigureFormat::Svg));
        QCOMPARE(page.text.split('\n').count("4000"), 1);
    }

    void wholeChapterHasItsWordsAndNoButtons()
    {
        show(m_linear);
        const SvgContent svg = read(bytes(figure(*m_linear, "chapter"), FigureFormat::Svg));
        QCOMPARE(svg.imageCount, 0);
        QVERIFY2(svg.text.contains("Make nonnegative"), qPrintable(svg.text));
        QVERIFY(!svg.text.contains("Minimise energy"));
        QVERIFY(svg.text.contains("rate of neuron 1"));
    }

    void clipboardHasImageAndSvg()
    {
        show(m_linear);
        const Figure plane = figure(*m_linear, "plane");
        copyFigure(plane, m_theme, false);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        const QImage image = qvariant_cast<QImage>(data->imageData());
        QCOMPARE(image.size(), QImage::fromData(bytes(plane, FigureFormat::Png)).size());
        QVERIFY(read(data->data("image/svg+xml")).textCount > 0);
    }

    void printIsVectorsOnOnePage()
    {
        show(m_playground);
        QPrinter printer;
        printer.setOutputFileName(m_folder->filePath("print.pdf"));
        QVERIFY(!printFigure(figure(*m_playground, "loss"), m_theme, printer, true));
        const QByteArray pdf = contentOf(m_folder->filePath("print.pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/Count 1"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
        QVERIFY(pdf.contains("OpenSans"));
    }

    void printIntoAMissingFolderIsAnError()
    {
        show(m_linear);
        QPrinter printer;
        const QString path = m_folder->filePath("missing/print.pdf");
        printer.setOutputFileName(path);
        const auto error = printFigure(figure(*m_linear, "plane"), m_theme, printer, true);
        QVERIFY(error);
        QVERIFY(QString::fromStdString(error->what).contains(path));
    }

    void everyViewHasANameOfItsOwn()
    {
        for (const Chapter* chapter :
            {static_cast<Chapter*>(m_linear), static_cast<Chapter*>(m_playground)}) {
            QStringList names, fileNames;
            for (const Figure& view : chapter->figures()) {
                names.append(view.name);
                fileNames.append(view.fileName);
                QVERIFY(!view.parts.isEmpty() && !view.caption.isEmpty());
                QVERIFY(!view.fileName.contains(QRegularExpression("[^a-z0-9-]")));
            }
            QCOMPARE(names.removeDuplicates(), 0);
            QCOMPARE(fileNames.removeDuplicates(), 0);
        }
        QCOMPARE(figure(*m_playground, "loss").fileName, "playground-loss-seed-7-step-200");
        QCOMPARE(figure(*m_linear, "plane").fileName, "linear-plane-make-nonnegative");
    }

    void rightClickOpensTheMenuOfTheView_data()
    {
        QTest::addColumn<QString>("viewName");
        QTest::addColumn<QString>("title");
        QTest::newRow("chart") << "lossChart"
                               << "Loss";
        QTest::newRow("matrix") << "matrix"
                                << "Information";
        QTest::newRow("within the neuron") << "tuning"
                                           << "Neuron 4";
        QTest::newRow("beside the views") << "sentence"
                                          << "Whole chapter";
    }

    void rightClickOpensTheMenuOfTheView()
    {
        QFETCH(QString, viewName);
        QFETCH(QString, title);
        show(m_playground);
        auto* view = child<QWidget>(*m_playground, viewName.toLatin1().constData());
        const QPoint middle = view->rect().center();
        QWidget* below = view->childAt(middle) ? view->childAt(middle) : view;
        QContextMenuEvent event(
            QContextMenuEvent::Mouse, below->mapFrom(view, middle), view->mapToGlobal(middle));
        QApplication::sendEvent(below, &event);
        checkMenu(*m_playground, title);
    }

    void menuKeysOpenTheMenuOfTheFocusedView()
    {
        show(m_linear);
        auto* plane = child<QWidget>(*m_linear, "plane");
        plane->setFocus();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(plane, &event);
        checkMenu(*m_linear, "Plane");
        QTest::keyClick(plane, Qt::Key_F10, Qt::ShiftModifier);
        checkMenu(*m_linear, "Plane");
    }

    void captionChoiceIsRemembered()
    {
        QVERIFY(hasCaptions());
        QMenu menu;
        addCaptionAction(menu);
        auto* choice = child<QAction>(menu, "captionOnPictures");
        QVERIFY(choice->isChecked());
        choice->trigger();
        QVERIFY(!hasCaptions());
        QMenu next;
        addCaptionAction(next);
        QVERIFY(!child<QAction>(next, "captionOnPictures")->isChecked());
    }

    void trainedNetworkIsOfferedInTwoForms()
    {
        QVERIFY(m_linear->textFiles().isEmpty());
        const QList<TextFile> documents = m_playground->textFiles();
        QCOMPARE(documents.size(), 2);
        QCOMPARE(documents[0].fileName, "playground-network-seed-7-step-200.csv");
        QVERIFY(documents[0].content().startsWith("layer,neuron,kind,source,value\r\n"));
        QCOMPARE(documents[1].fileName, "playground-network-seed-7-step-200.py");
        QVERIFY(documents[1].content().startsWith("#!/usr/bin/env python3\n"));
    }

private:
    static ExperimentSettings settings()
    {
        ExperimentSettings result = defaultSettings(Family::Shallow);
        result.seed = 7;
        return result;
    }

    // One chapter over the other, as a stack would have it.
    void show(Chapter* chapter)
    {
        m_window->show();
        for (Chapter* other :
            {static_cast<Chapter*>(m_linear), static_cast<Chapter*>(m_playground)})
            other->setVisible(other == chapter);
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCoreApplication::processEvents();
    }

    // "loss" of "playground-loss-seed-7-step-200"
    static Figure figure(const Chapter& chapter, const QString& view)
    {
        for (const Figure& candidate : chapter.figures())
            if (candidate.fileName.section('-', 1).startsWith(view))
                if (view != "energy" || !candidate.fileName.contains("energy-curve"))
                    return candidate;
        qFatal("there is no view %s", qPrintable(view));
    }

    QByteArray bytes(const Figure& view, FigureFormat format, bool withCaption = false)
    {
        const Result<QByteArray> result = figureBytes(view, m_theme, format, withCaption);
        return result ? *result : QByteArray();
    }

    static void checkMenu(const Chapter& chapter, const QString& title)
    {
        const QList<QMenu*> menus = chapter.findChildren<QMenu*>("figureMenu");
        QCOMPARE(menus.size(), 1);
        QMenu* menu = menus.first();
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->actions().first()->text(), title);
        for (const char* name : {"copyPicture", "savePicture", "printPicture", "captionOnPictures"})
            QVERIFY2(menu->findChild<QAction*>(name), name);
        QCOMPARE(menu->findChild<QAction*>("saveData") != nullptr, title != "Whole chapter");
        delete menu;
    }

    Theme m_theme = Theme::light();
    QTemporaryDir m_settingsFolder;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    LinearChapter* m_linear = nullptr;
    PlaygroundChapter* m_playground = nullptr;
};

QTEST_MAIN(TestFigure)
#include "tst_figure.moc"
