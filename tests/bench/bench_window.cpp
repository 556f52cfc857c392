// What the Playground costs the window's thread: CPU time a frame while a run trains, all views
// visible; the first paint and the memory; a frame of a torus's rate maps.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_panel.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/playground_chapter.h"
#include "app/space_chapter.h"
#include "core/random.h"
#include "widgets/map_wall.h"
#include "widgets/transport_bar.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace untangle;

namespace {

double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * double(time.tv_sec) + 1e-6 * double(time.tv_nsec);
}

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

// Counts the snapshots that reach the chapter.
class Frames : public QObject {
public:
    int count = 0;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::MetaCall)
            ++count;
        return QObject::eventFilter(watched, event);
    }
};

// The first picture of the whole window, from the start of the process.
class FirstPaint : public QObject {
public:
    bool isDone = false;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool result = QObject::eventFilter(watched, event);
        if (event->type() == QEvent::UpdateRequest)
            QTimer::singleShot(0, this, [this] { isDone = true; });
        return result;
    }
};

void reportStart()
{
    Theme theme = Theme::light();
    Language language;
    language.use(QStringLiteral("en"), theme);
    applyTheme(*qApp, theme);
    MainWindow window(theme, language);
    FirstPaint paint;
    window.installEventFilter(&paint);
    window.resize(1366, 768);
    window.show();
    while (!paint.isDone)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("%-34s %6.1f ms of CPU\n", "start to first paint",
        1e3 * double(std::clock()) / CLOCKS_PER_SEC);
}

void reportMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM") || line.startsWith("VmRSS"))
            std::printf("%s\n", line.constData());
}

void report(const char* name, const ExperimentSettings& settings, QSize size)
{
    const Theme theme = Theme::light();
    applyTheme(*qApp, theme);
    QWidget window;
    window.resize(size);
    auto* chapter = new PlaygroundChapter(theme, &window);
    chapter->setGeometry(window.rect());
    auto* panel = chapter->findChild<ExperimentPanel*>();
    auto* transport = chapter->findChild<TransportBar*>();
    Frames frames;
    chapter->installEventFilter(&frames);
    window.show();
    chapter->setActive(true);
    emit transport->speedChanged(0); // full speed
    panel->setSettings(settings);
    emit panel->settingsEdited(settings);
    wait(300);
    emit transport->playToggled(true);
    wait(1000);
    frames.count = 0;
    const double start = threadMs();
    QElapsedTimer timer;
    timer.start();
    wait(5000);
    const double used = threadMs() - start, seconds = double(timer.elapsed()) / 1000;
    std::printf("%-34s %6.1f frames a second, %5.2f ms a frame\n", name, frames.count / seconds,
        used / std::max(1, frames.count));

    emit transport->playToggled(false);
    wait(1000);
    const std::clock_t idle = std::clock();
    wait(2000);
    std::printf("%-34s %6.2f ms of CPU a second when paused\n", "",
        1e3 * double(std::clock() - idle) / CLOCKS_PER_SEC / 2);
}

// A picture of the rate maps of a torus with a wall: new numbers, then the animal alone.
void reportMaps()
{
    const Theme theme = Theme::light();
    MapWall wall(theme);
    wall.resize(470, 560);
    Random random(1, Stream::Task);
    const Matrix<double> rates = normalMatrix(64, 48, random).cwiseAbs();
    QList<MapBlock> blocks;
    for (int block = 0; block < 3; ++block) {
        blocks.append({QStringLiteral("16 cells"), QStringLiteral("fire somewhere"),
            theme.factor(block).fill, theme.factor(block).text, {}});
        for (int cell = 0; cell < 16; ++cell)
            blocks.last().cells.append(16 * block + cell);
    }
    wall.setBlocks(blocks);
    QImage image(wall.size(), QImage::Format_RGB32);
    const auto measure = [&](const char* name, bool hasNewRates) {
        constexpr int count = 100;
        const double start = threadMs();
        for (int i = 0; i < count; ++i) {
            if (hasNewRates)
                wall.setSituations(8, {{"A", rates, QPoint(1, 1)}, {"B", rates, QPoint(5, 5)}});
            wall.setAnimal(QPointF(i % 8, 3));
            wall.render(&image);
        }
        std::printf("%-34s %6.2f ms a frame\n", name, (threadMs() - start) / count);
    };
    measure("rate maps of 48 cells, 2 objects", true);
    measure("the same, where the animal walks", false);
}

// Space and objects while it trains as fast as it goes, its animal walking.
void reportSpace()
{
    const Theme theme = Theme::light();
    QWidget window;
    window.resize(1190, 714);
    auto* chapter = new SpaceChapter(theme, &window);
    chapter->setGeometry(window.rect());
    window.show();
    chapter->setActive(true);
    ExperimentSettings settings = defaultSettings(Family::Torus);
    settings.scheduleSteps = 100'000'000;
    chapter->run().edit(settings, {});
    emit chapter->run().bar()->speedChanged(0);
    emit chapter->run().bar()->playToggled(true);
    wait(1000);
    int count = 0;
    QObject::connect(&chapter->run(), &RunControl::changed, chapter, [&count] { ++count; });
    const double start = threadMs();
    QElapsedTimer timer;
    timer.start();
    wait(5000);
    const double used = threadMs() - start, seconds = double(timer.elapsed()) / 1000;
    std::printf("%-34s %6.1f frames a second, %5.2f ms a frame\n", "space and objects, 1190 x 714",
        count / seconds, used / std::max(1, count));
    emit chapter->run().bar()->playToggled(false);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    reportStart();
    reportMaps();
    reportSpace();
    ExperimentSettings shallow = defaultSettings(Family::Shallow);
    shallow.scheduleSteps = 100'000'000;
    report("shallow, 1190 x 714", shallow, {1190, 714});
    reportMemory();
    report("shallow, 1744 x 1030", shallow, {1744, 1030});
    ExperimentSettings two = shallow;
    two.factorCount = 2;
    report("two factors, 1190 x 714", two, {1190, 714});
    ExperimentSettings deep = defaultSettings(Family::Deep);
    deep.scheduleSteps = 100'000'000;
    report("deep 30-30-30, 1190 x 714", deep, {1190, 714});
    deep.hiddenSizes.assign(6, 64);
    report("deep, 6 layers of 64, 1190 x 714", deep, {1190, 714});
    return 0;
}
