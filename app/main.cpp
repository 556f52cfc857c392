// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answers_command.h"
#include "app/command_line.h"
#include "app/commands.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/man_page.h"
#ifdef UNTANGLE_MONKEY
#include "app/monkey.h"
#endif
#include "app/single_instance.h"
#include "app/space_command.h"
#include "app/sweep_command.h"
#include "app/train_command.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QSettings>
#include <QTextStream>

#include <algorithm>
#include <memory>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

using namespace untangle;

namespace {

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("untangle"));
    QCoreApplication::setApplicationName(QStringLiteral("untangle"));
    QCoreApplication::setApplicationVersion(QStringLiteral(UNTANGLE_VERSION));
}

QString chosenLanguage(const Arguments& arguments)
{
    const QString remembered = QSettings().value("language").toString();
    if (!arguments.language.isEmpty())
        return arguments.language;
    return Language::isChoice(remembered) ? remembered : Language::systemChoice();
}

// Where no display can be reached, Qt falls through to its offscreen platform instead of ending the
// process.
void allowNoDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM",
            qgetenv("XDG_SESSION_TYPE") == "wayland" ? "wayland;xcb;offscreen"
                                                     : "xcb;wayland;offscreen");
#endif
}

// Says what is wrong with the arguments, in the user's language.
int refuse(const QStringList& words, int& argc, char** argv)
{
    QCoreApplication application(argc, argv);
    Theme theme = Theme::light();
    Language language;
    language.use(chosenLanguage({}), theme);
    QString program = QStringLiteral("untangle");
    for (const CommandText& command : CommandLine::commands())
        if (!words.isEmpty() && words.constFirst() == command.name)
            program += ' ' + command.name;
    QTextStream(stderr) << QString::fromStdString(CommandLine::parse(words).error().what) << '\n'
                        << program << QStringLiteral(" --help\n");
    return CommandLine::usageError;
}

bool errorsAreReadOnATerminal()
{
#if __has_include(<unistd.h>)
    return isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

// Only pictures need more than the core of an application.
std::unique_ptr<QCoreApplication> applicationFor(const Arguments& arguments, int& argc, char** argv)
{
    if (!arguments.options.contains("--figure"))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // It warns about each window's least size; nobody sees that window.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    return std::make_unique<QApplication>(argc, argv);
}

int withoutWindow(const Arguments& arguments, int& argc, char** argv)
{
    const auto application = applicationFor(arguments, argc, argv);
    Theme theme = Theme::light();
    Language language;
    const bool isManPage = arguments.command == Arguments::Command::ManPage;
    language.use(isManPage ? QStringLiteral("en") : chosenLanguage(arguments), theme);
    if (auto* drawing = qobject_cast<QApplication*>(application.get()))
        applyTheme(*drawing, theme);
    QTextStream out(stdout), errors(stderr);
    switch (arguments.command) {
    case Arguments::Command::Energy:
        return runEnergy(arguments, out, errors);
    case Arguments::Command::Train:
        return runTrain(arguments, theme, out, errors, errorsAreReadOnATerminal());
    case Arguments::Command::Conditions:
        return runConditions(arguments, theme, out, errors, errorsAreReadOnATerminal());
    case Arguments::Command::Sweep:
        return runSweep(arguments, out, errors, errorsAreReadOnATerminal());
    case Arguments::Command::Merge:
        return runMerge(arguments, out, errors);
    case Arguments::Command::Torus:
        return runTorus(arguments, out, errors, errorsAreReadOnATerminal());
    case Arguments::Command::Grid:
        return runGrid(arguments, out, errors, errorsAreReadOnATerminal());
    case Arguments::Command::Mir:
        return runMir(arguments, out, errors);
    case Arguments::Command::Check:
        return runCheck(arguments, out, errors);
    case Arguments::Command::Answers:
        return runAnswers(arguments, out, errors);
    case Arguments::Command::Version:
        out << "untangle " << QCoreApplication::applicationVersion() << '\n';
        break;
    case Arguments::Command::Help:
        out << CommandLine::helpText(arguments.commandName);
        break;
    case Arguments::Command::ManPage:
        out << manPage(QCoreApplication::applicationVersion());
        break;
    case Arguments::Command::Window:
    case Arguments::Command::Demo:
        break;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    nameApplication();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
#ifdef UNTANGLE_MONKEY
    if (words.contains("--monkey"))
        return runMonkey(words, argc, argv);
#endif
    const Result<Arguments> arguments = CommandLine::parse(words);
    if (!arguments)
        return refuse(words, argc, argv);
    const bool wantsDemo = arguments->command == Arguments::Command::Demo;
    if (!wantsDemo && arguments->command != Arguments::Command::Window)
        return withoutWindow(*arguments, argc, argv);

    const bool choseOffscreen = qgetenv("QT_QPA_PLATFORM") == "offscreen";
    if (wantsDemo)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    else
        allowNoDisplay();
    QApplication application(argc, argv);
    Theme theme = Theme::light();
    Language language;
    language.use(chosenLanguage(*arguments), theme);
    applyTheme(application, theme);
    QGuiApplication::setDesktopFileName(QStringLiteral("untangle"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/untangle.svg")));

    const bool hasNoDisplay = QGuiApplication::platformName() == "offscreen" && !choseOffscreen;
    if (hasNoDisplay && !arguments->files.isEmpty()) {
        QTextStream(stderr) << QCoreApplication::translate("CommandLine",
            "There is no display, so no window can open. The commands train and check take a "
            "session without one.")
                            << '\n';
        return CommandLine::usageError;
    }
    if (!wantsDemo && hasNoDisplay)
        QTextStream(stderr) << QCoreApplication::translate("CommandLine",
            "There is no display, so no window can open. The demo runs "
            "instead.") << '\n';
    if (wantsDemo || hasNoDisplay)
        return CommandLine::runDemo(arguments->outputFolder, theme, arguments->kernel);

    SingleInstance instance;
    if (!arguments->newWindow && !arguments->present && instance.handOver(arguments->file()))
        return 0;
    MainWindow window(theme, language, arguments->kernel);
    QObject::connect(&instance, &SingleInstance::called, &window, &MainWindow::answerCall);
    instance.listen();
    window.show();
    window.setPresenting(arguments->present);
    if (!arguments->files.isEmpty())
        window.openFile(arguments->file());
    window.offerLost();
    return application.exec();
}
