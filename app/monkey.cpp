// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monkey.h"

#include "app/chapter.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/monkey_log.h"
#include "core/random.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrintDialog>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTextStream>
#include <QThread>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

#include <algorithm>
#include <map>

namespace untangle {

namespace {

constexpr int actionsBetweenFiles = 200;

const QStringList& oddTexts()
{
    static const QStringList texts{QString(), "-", "0", "-0", "1e999", "-1e-320", "nan", "inf",
        "0,5", "1.000.000,5", "3,", "12345678901234567890", "%1 %n %L2", "<b>&amp;</b>", "a\tb",
        "[*]", QString::fromUtf8("\u89e3\u8026 \u6211"), QString::fromUtf8("\u0663\u066b\u0665"),
        QString::fromUtf8("e\u0301\u202e\U0001F412"), QString(3000, 'W'), "../x", "C:\\x"};
    return texts;
}

const QList<Qt::Key>& plainKeys()
{
    static const QList<Qt::Key> keys{Qt::Key_Space, Qt::Key_Space, Qt::Key_Tab, Qt::Key_Backtab,
        Qt::Key_Return, Qt::Key_Escape, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down,
        Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Delete,
        Qt::Key_Backspace, Qt::Key_Insert, Qt::Key_F1, Qt::Key_F2, Qt::Key_F5, Qt::Key_F10,
        Qt::Key_F11, Qt::Key_Menu, Qt::Key_Alt, Qt::Key_Minus, Qt::Key_Plus, Qt::Key_Comma,
        Qt::Key_Period, Qt::Key_0, Qt::Key_1, Qt::Key_5, Qt::Key_9};
    return keys;
}

const QStringList& fileNames()
{
    static const QStringList names{"a", "b.untangle", "c.svg", "d.pdf", "e.png", "f.csv", "g.py",
        "first.untangle", "broken.untangle", "points.csv", "data.csv", "empty.csv", "words.csv",
        QString::fromUtf8("\u00fc \u89e3 %1.untangle"), "no such folder/h", "first.untangle/i"};
    return names;
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

void fill(const QDir& folder)
{
    QByteArray points = "x,y\n", data = "place,colour,input_1\n";
    for (int i = 0; i < 60; ++i) {
        const double x = i % 8 * 0.1 - 0.4, y = i * 7 % 11 * 0.1 - 0.5;
        points += QByteArray::number(x) + ',' + QByteArray::number(y) + '\n';
        data += QByteArray::number(x) + ',' + QByteArray::number(y) + ','
            + QByteArray::number(x - y) + '\n';
    }
    write(folder.filePath("points.csv"), points);
    write(folder.filePath("data.csv"), data);
    write(folder.filePath("empty.csv"), {});
    write(folder.filePath("words.csv"), "one,two\nthree,nan\n");
    write(folder.filePath("broken.untangle"), R"({"format": "untangle session", "version": 99})");
}

class Monkey : public QObject {
    Q_OBJECT

public:
    Monkey(MainWindow& window, const QDir& folder, std::uint32_t seed, MonkeyLog& log)
        : m_window(window)
        , m_folder(folder)
        , m_seed(seed)
        , m_log(log)
    {
        for (const char* scheme : {"http", "https", "mailto", "file"})
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "stay");
        m_window.installEventFilter(this);
    }
    ~Monkey() override
    {
        for (const char* scheme : {"http", "https", "mailto", "file"})
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }

    void start(int durationMs)
    {
        m_durationMs = durationMs;
        m_clock.start();
        QTimer::singleShot(0, this, &Monkey::act);
    }

    const std::map<QString, int>& counts() const { return m_counts; }

public slots:
    // An address that would leave the program.
    void stay(const QUrl&) { }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched != &m_window || event->type() != QEvent::Close)
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }

private:
    Index below(Index count) { return m_random.below(count); }
    bool happens(double probability) { return m_random.uniform() < probability; }
    template <typename List> const auto& oneOf(const List& list)
    {
        return list[qsizetype(below(Index(list.size())))];
    }

    void act();
    void actIn(QWidget& target);
    void actInPopup(QWidget& popup);
    void actInMainWindow();
    void answerFileDialog(QFileDialog& dialog);
    QWidget& target();
    void note(const QString& kind, const QString& details);
    static QString nameOf(const QWidget& widget);
    static QString describe(const QWidget& window, const QPoint& place);

    QWidget* visibleChild(QWidget& window);
    QPoint pointIn(QWidget& window);
    void mouse(QTest::MouseAction action, const QPointer<QWindow>& wanted, const QPoint& place,
        Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {});
    void click(QWidget& window, Qt::MouseButton button);
    void doubleClick(QWidget& window);
    void drag(QWidget& window);
    void turnWheel(QWidget& window);
    void press(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void pressAny(QWidget& window);
    void pressShortcut(QWidget& window);
    void typeOddly(QWidget& window);
    void openMenu();
    void changeLook();
    void runSomething();
    void resizeWindow();
    void dropFile();
    void keepSession();

    MainWindow& m_window;
    const QDir m_folder;
    const std::uint32_t m_seed;
    MonkeyLog& m_log;
    Random m_random{0, Stream::Task};
    std::uint64_t m_actionCount = 0;
    std::map<QString, int> m_counts;
    QElapsedTimer m_clock;
    qint64 m_durationMs = 0;
    bool m_isActing = false;
    int m_loopLevel = 0; // in which the present action began
};

// An action may open a dialog that waits in a loop of its own; the next action then goes on inside.
// Events of the same loop that come up amid an action do not.
void Monkey::act()
{
    if (m_clock.hasExpired(m_durationMs)) {
        QCoreApplication::exit();
        return;
    }
    const int level = QThread::currentThread()->loopLevel();
    if (m_isActing && level <= m_loopLevel) {
        QTimer::singleShot(1, this, &Monkey::act);
        return;
    }
    const QScopedValueRollback acting(m_isActing, true);
    const QScopedValueRollback loop(m_loopLevel, level);
    m_random = Random(m_seed, Stream::Task, m_actionCount++);
    QTimer::singleShot(happens(0.1) ? int(below(60)) : 0, this, &Monkey::act);
    actIn(target());
}

QWidget& Monkey::target()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        return *popup;
    if (QWidget* modal = QApplication::activeModalWidget())
        return *modal;
    QWidgetList others;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget != &m_window && widget->isVisible() && widget->windowType() != Qt::ToolTip)
            others.append(widget);
    return others.isEmpty() || happens(0.7) ? m_window : *oneOf(others);
}

void Monkey::actIn(QWidget& target)
{
    if (auto* dialog = qobject_cast<QFileDialog*>(&target))
        return answerFileDialog(*dialog);
    if (auto* dialog = qobject_cast<QPrintDialog*>(&target)) {
        note("print", "is given up");
        return dialog->reject();
    }
    if (&target == QApplication::activePopupWidget())
        return actInPopup(target);
    if (&target == &m_window)
        return actInMainWindow();
    const double choice = m_random.uniform();
    if (choice < 0.25)
        press(target, Qt::Key_Escape);
    else if (choice < 0.7)
        click(target, Qt::LeftButton);
    else if (choice < 0.8)
        pressAny(target);
    else if (choice < 0.9)
        typeOddly(target);
    else if (choice < 0.95)
        turnWheel(target);
    else
        drag(target);
}

void Monkey::actInPopup(QWidget& popup)
{
    const double choice = m_random.uniform();
    const QList<Qt::Key> keys{
        Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Left, Qt::Key_Return};
    if (choice < 0.4)
        click(popup, Qt::LeftButton);
    else if (choice < 0.8)
        press(popup, oneOf(keys));
    else
        press(popup, Qt::Key_Escape);
}

void Monkey::actInMainWindow()
{
    if (m_actionCount % actionsBetweenFiles == 0)
        return keepSession();
    const double choice = m_random.uniform();
    if (choice < 0.34)
        click(m_window, Qt::LeftButton);
    else if (choice < 0.38)
        doubleClick(m_window);
    else if (choice < 0.42)
        click(m_window, Qt::RightButton);
    else if (choice < 0.56)
        drag(m_window);
    else if (choice < 0.61)
        turnWheel(m_window);
    else if (choice < 0.74)
        pressAny(m_window);
    else if (choice < 0.81)
        pressShortcut(m_window);
    else if (choice < 0.88)
        typeOddly(m_window);
    else if (choice < 0.91)
        openMenu();
    else if (choice < 0.93)
        changeLook();
    else if (choice < 0.96)
        runSomething();
    else if (choice < 0.98)
        resizeWindow();
    else
        dropFile();
}

// Never with random clicks: they would reach files of others.
void Monkey::answerFileDialog(QFileDialog& dialog)
{
    const QString path = m_folder.filePath(oneOf(fileNames()));
    auto* edit = dialog.findChild<QLineEdit*>("fileNameEdit");
    if (!edit || happens(0.3)) {
        note("file dialog", "is given up");
        return dialog.reject();
    }
    note("file dialog", path);
    dialog.selectNameFilter(oneOf(dialog.nameFilters()));
    edit->setText(path);
    QMetaObject::invokeMethod(&dialog, "accept");
}

void Monkey::note(const QString& kind, const QString& details)
{
    ++m_counts[kind];
    m_log.action(kind + ' ' + details);
}

QString Monkey::nameOf(const QWidget& widget)
{
    return QLatin1String(widget.metaObject()->className()) + ' ' + widget.objectName();
}

QString Monkey::describe(const QWidget& window, const QPoint& place)
{
    const QWidget* child = window.childAt(place);
    return QStringLiteral("%1,%2 ").arg(place.x()).arg(place.y()) + nameOf(child ? *child : window);
}

// Anything that can be seen, or the window itself.
QWidget* Monkey::visibleChild(QWidget& window)
{
    QWidgetList seen;
    for (QWidget* child : window.findChildren<QWidget*>())
        if (child->window() == &window && child->isEnabled() && !child->visibleRegion().isEmpty()
            && (child->focusPolicy() != Qt::NoFocus || happens(0.2)))
            seen.append(child);
    return seen.isEmpty() ? &window : oneOf(seen);
}

QPoint Monkey::pointIn(QWidget& window)
{
    const auto within = [this](const QRect& area) {
        return area.topLeft() + QPoint(int(below(area.width())), int(below(area.height())));
    };
    if (happens(0.15))
        return within(window.rect());
    QWidget* child = visibleChild(window);
    return child->mapTo(&window, within(child->visibleRegion().boundingRect()));
}

// A window may go, or shrink, while a button is down on it.
void Monkey::mouse(QTest::MouseAction action, const QPointer<QWindow>& wanted, const QPoint& place,
    Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    QWindow* window = wanted && wanted->isVisible() ? wanted.data() : m_window.windowHandle();
    const QPoint corner(window->width() - 1, window->height() - 1);
    QTest::mouseEvent(action, window, button, modifiers,
        {std::clamp(place.x(), 1, corner.x()), std::clamp(place.y(), 1, corner.y())});
}

void Monkey::click(QWidget& window, Qt::MouseButton button)
{
    const QPoint place = pointIn(window);
    note(button == Qt::RightButton ? "right click" : "click", describe(window, place));
    const Qt::KeyboardModifiers modifiers = happens(0.1) ? Qt::ShiftModifier : Qt::NoModifier;
    const QPointer<QWindow> handle = window.windowHandle();
    mouse(QTest::MouseMove, handle, place, Qt::NoButton);
    mouse(QTest::MousePress, handle, place, button, modifiers);
    mouse(QTest::MouseRelease, handle, place, button, modifiers);
}

void Monkey::doubleClick(QWidget& window)
{
    const QPoint place = pointIn(window);
    note("double click", describe(window, place));
    mouse(QTest::MouseDClick, window.windowHandle(), place, Qt::LeftButton);
}

void Monkey::drag(QWidget& window)
{
    QPoint place = pointIn(window);
    note("drag", describe(window, place));
    const QPointer<QWindow> handle = window.windowHandle();
    const Index reach = happens(0.5) ? 20 : 200; // a move, in pixels
    mouse(QTest::MousePress, handle, place, Qt::LeftButton);
    for (Index moves = below(12); moves >= 0; --moves) {
        place += QPoint(int(below(2 * reach + 1) - reach), int(below(2 * reach + 1) - reach));
        mouse(QTest::MouseMove, handle, place, Qt::NoButton);
    }
    mouse(QTest::MouseRelease, handle, place, Qt::LeftButton);
}

void Monkey::turnWheel(QWidget& window)
{
    const QPoint place = pointIn(window);
    note("wheel", describe(window, place));
    QWidget* child = window.childAt(place);
    QWidget& receiver = child ? *child : window;
    const QPoint turn = happens(0.2) ? QPoint(120, 0) : QPoint(0, happens(0.5) ? 120 : -360);
    QWheelEvent event(receiver.mapFrom(&window, place), window.mapToGlobal(place), {}, turn,
        Qt::NoButton, happens(0.1) ? Qt::ControlModifier : Qt::NoModifier, Qt::NoScrollPhase,
        false);
    QCoreApplication::sendEvent(&receiver, &event);
}

void Monkey::press(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    note("key", QKeySequence(QKeyCombination(modifiers, key)).toString());
    const bool isLetter = key >= Qt::Key_Space && key <= Qt::Key_ydiaeresis;
    QTest::sendKeyEvent(QTest::Click, window.windowHandle(), key,
        isLetter ? QString(QChar(key)).toLower() : QString(), modifiers);
}

void Monkey::pressAny(QWidget& window)
{
    if (happens(0.2))
        press(window, Qt::Key(Qt::Key_A + below(26)));
    else
        press(window, oneOf(plainKeys()), happens(0.1) ? Qt::ShiftModifier : Qt::NoModifier);
}

void Monkey::pressShortcut(QWidget& window)
{
    const Qt::KeyboardModifiers shift = happens(0.3) ? Qt::ShiftModifier : Qt::NoModifier;
    if (happens(0.4))
        press(window, Qt::Key(Qt::Key_1 + below(9)), Qt::ControlModifier);
    else if (happens(0.5))
        press(window, happens(0.5) ? Qt::Key_Z : Qt::Key_Plus, Qt::ControlModifier | shift);
    else
        press(window, Qt::Key(Qt::Key_A + below(26)), Qt::ControlModifier | shift);
}

// As a keyboard, an input method or the clipboard does.
void Monkey::typeOddly(QWidget& window)
{
    QWidgetList boxes;
    for (QWidget* child : window.findChildren<QWidget*>())
        if (child->window() == &window && child->isEnabled() && child->isVisible()
            && (qobject_cast<QLineEdit*>(child) || qobject_cast<QTextEdit*>(child)
                || qobject_cast<QPlainTextEdit*>(child) || qobject_cast<QAbstractSpinBox*>(child)))
            boxes.append(child);
    if (boxes.isEmpty())
        return pressAny(window);
    QWidget& box = *oneOf(boxes);
    const QString text = oneOf(oddTexts());
    note("type", nameOf(box) + ": " + text.left(30));
    box.setFocus();
    QTest::sendKeyEvent(
        QTest::Click, window.windowHandle(), Qt::Key_A, QString(), Qt::ControlModifier);
    if (QWidget* focus = QApplication::focusWidget(); focus && happens(0.7)) {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(focus, &event);
    } else {
        QApplication::clipboard()->setText(text);
        QTest::sendKeyEvent(
            QTest::Click, window.windowHandle(), Qt::Key_V, QString(), Qt::ControlModifier);
    }
    if (happens(0.6))
        press(window, happens(0.7) ? Qt::Key_Return : Qt::Key_Tab);
}

void Monkey::openMenu()
{
    QMenuBar* bar = m_window.menuBar();
    if (!bar->isVisible() || bar->actions().isEmpty())
        return pressAny(m_window);
    QAction* menu = oneOf(bar->actions());
    note("menu", menu->text());
    bar->setActiveAction(menu);
}

// Sizes of type have keys.
void Monkey::changeLook()
{
    const auto looks = m_window.findChildren<QAction*>(QRegularExpression("^(language|theme)_"));
    QAction* look = oneOf(looks);
    note("look", look->objectName());
    look->trigger();
}

void Monkey::runSomething()
{
    const QList<QAction*> actions = m_window.chapter().runActions();
    if (actions.isEmpty())
        return pressAny(m_window);
    QAction* action = oneOf(actions);
    note("run", action->text());
    action->trigger();
}

void Monkey::resizeWindow()
{
    const QSize size(600 + int(below(1400)), 400 + int(below(800)));
    note("resize", QStringLiteral("%1x%2").arg(size.width()).arg(size.height()));
    m_window.resize(size);
}

void Monkey::dropFile()
{
    const QString path = m_folder.filePath(oneOf(fileNames()));
    note("drop", path);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = m_window.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&m_window, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &drop);
}

// Whatever state the session is in, its file opens again.
void Monkey::keepSession()
{
    const QString path = m_folder.filePath("kept.untangle");
    note("keep", path);
    m_window.saveFileAs(path);
    m_window.openFile(path);
    if (const auto* problem = m_window.findChild<QMessageBox*>("problem"))
        m_log.fault("A session was not kept: " + problem->informativeText());
}

// Settings, safety copies and files that are chosen stay in the folder.
void stayIn(const QString& folder)
{
    for (const char* name :
        {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QFile::encodeName(folder));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    QDir::setCurrent(folder);
    fill(QDir(folder));
}

QString valueOf(const QStringList& arguments, const QString& name)
{
    const qsizetype at = arguments.indexOf(name);
    return at < 0 ? QString() : arguments.value(at + 1);
}

} // namespace

int runMonkey(const QStringList& arguments, int& argc, char** argv)
{
    const int seconds = valueOf(arguments, "--monkey").toInt();
    const auto seed = std::uint32_t(valueOf(arguments, "--seed").toULong());
    QTextStream out(stdout);
    out << "monkey: " << seconds << " seconds, seed " << seed << Qt::endl;
    const QTemporaryDir folder;
    stayIn(folder.path());
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    MonkeyLog log(arguments.contains("--monkey-log"));
    QApplication application(argc, argv);
    Theme theme = Theme::light();
    Language language;
    language.use("en", theme);
    applyTheme(application, theme);
    MainWindow window(theme, language);
    window.show();
    Monkey monkey(window, QDir(folder.path()), seed, log);
    monkey.start(seconds * 1000);
    QApplication::exec();
    int total = 0;
    for (const auto& [kind, count] : monkey.counts()) {
        out << "  " << kind << ": " << count << '\n';
        total += count;
    }
    out << "monkey: " << total << " actions, " << log.faultCount() << " faults" << Qt::endl;
    return log.faultCount() == 0 ? 0 : 1;
}

} // namespace untangle

#include "monkey.moc"
