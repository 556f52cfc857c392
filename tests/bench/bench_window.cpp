// What the Playground costs the window's thread: CPU time a frame while a run trains, all views
// visible; and how fast an instant run is back.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_panel.h"
#include "app/playground_chapter.h"
#include "widgets/transport_bar.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>

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

void processUntil(const QElapsedTimer& timer, qint64 ms)
{
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
}

// Counts the pictures that the window makes.
class Frames : public QObject {
public:
    int count = 0;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::UpdateRequest)
            ++count;
        return QObject::eventFilter(watched, event);
    }
};

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
    window.installEventFilter(&frames);
    window.show();
    chapter->setActive(true);
    emit transport->speedChanged(0); // full speed
    panel->setSettings(settings);
    emit panel->settingsEdited(settings);
    QElapsedTimer timer;
    timer.start();
    processUntil(timer, 300);
    emit transport->playToggled(true);
    processUntil(timer, 1000);
    frames.count = 0;
    const double start = threadMs();
    timer.restart();
    processUntil(timer, 5000);
    const double used = threadMs() - start, seconds = double(timer.elapsed()) / 1000;
    std::printf("%-34s %6.1f frames a second, %5.2f ms a frame\n", name, frames.count / seconds,
        used / std::max(1, frames.count));

    // Idle and paused.
    emit transport->playToggled(false);
    timer.restart();
    processUntil(timer, 1000);
    const std::clock_t processStart = std::clock();
    timer.restart();
    processUntil(timer, 2000);
    std::printf("%-34s %6.2f ms of CPU a second in all, paused\n", "",
        1e3 * double(std::clock() - processStart) / CLOCKS_PER_SEC / 2);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ExperimentSettings shallow = defaultSettings(Family::Shallow);
    shallow.scheduleSteps = 100'000'000;
    report("shallow, 1190 x 714", shallow, {1190, 714});
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
