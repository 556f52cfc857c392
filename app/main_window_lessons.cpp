// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/chapter.h"
#include "app/document.h"
#include "app/language.h"
#include "app/lesson_player.h"
#include "app/save_file.h"
#include "app/session_file.h"

#include <QAction>
#include <QBuffer>
#include <QFileDialog>
#include <QMenuBar>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QTextDocument>
#include <QUndoStack>

namespace untangle {

namespace {

// In the order of the menu.
const QStringList shippedLessons{QStringLiteral("talk"), QStringLiteral("ten_minutes"),
    QStringLiteral("lab"), QStringLiteral("fails")};

QString shippedPath(const QString& name)
{
    return QStringLiteral(":/lessons/%1.untangle").arg(name);
}

// Without what a file system may not have in a name.
QString fileNameOf(QString words)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    return words.replace(forbidden, QStringLiteral(" ")).simplified();
}

} // namespace

// For a file that has none yet: a class would hand in one name for all.
QString MainWindow::suggestedName() const
{
    const auto& lesson = m_lessons->lesson();
    const QString student = QString::fromStdString(m_lessons->progress().student);
    if (!lesson || student.isEmpty() || !m_document->path().isEmpty())
        return m_document->name();
    return fileNameOf(
        QStringLiteral("%1 - %2").arg(textIn(lesson->title, m_language.code()), student));
}

void MainWindow::createLessons()
{
    m_lessons = new LessonPlayer(m_theme, m_language, *m_undoStack, m_chapters, this);
    m_beside->addWidget(m_lessons->panel());
    connect(m_lessons, &LessonPlayer::chapterWanted, this, &MainWindow::showChapter);
    // What a step sets is no change of the session.
    connect(m_lessons, &LessonPlayer::stepping, this,
        [this] { m_stepsUnchanged = !m_document->hasChanges(); });
    connect(m_lessons, &LessonPlayer::stepped, this, [this] {
        if (m_stepsUnchanged)
            m_document->countAsUnchanged();
        if (!m_lessons->isAuthoring())
            m_undoStack->clear(); // of edits to what was there before
    });
}

void MainWindow::createLessonMenu()
{
    m_lessonMenu = menuBar()->addMenu(QString());
    m_lessonMenu->setObjectName("lessonMenu");
    for (const QString& name : shippedLessons)
        m_lessonMenu->addAction(QString(), this, [this, name] { openLesson(name); })
            ->setObjectName("lesson_" + name);
    m_lessonMenu->addSeparator();
    const auto add = [this](const char* name, const QKeySequence& key, auto&& act) {
        QAction* action = m_lessonMenu->addAction(QString(), key, this, act);
        action->setObjectName(name);
        return action;
    };
    m_nextStep = add(
        "nextStep", QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { m_lessons->goOn(1); });
    m_stepBefore = add(
        "stepBefore", QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { m_lessons->goOn(-1); });
    m_setAgain = add("setAgain", {}, [this] { m_lessons->setAgain(); });
    m_lessonMenu->addSeparator();
    m_newLesson = add("newLesson", {}, [this] {
        const auto begin = [this] { m_lessons->begin(); };
        if (m_lessons->lesson()) // which gives way, with its answers
            askAboutChanges(begin);
        else
            begin();
    });
    m_writeLesson = m_lessonMenu->addAction(QString());
    m_writeLesson->setObjectName("writeLesson");
    m_writeLesson->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_writeLesson->setCheckable(true);
    connect(m_writeLesson, &QAction::toggled, m_lessons, &LessonPlayer::setAuthoring);
    m_printSheet = add("printSheet", {}, [this] { printSheet(); });
    m_saveSheet = add("saveSheet", {}, [this] { saveSheet(); });
    m_lessonMenu->addSeparator();
    m_closeLesson = add("closeLesson", {}, [this] { m_lessons->close(); });
    connect(m_lessons, &LessonPlayer::edited, m_document, &Document::edit);
    connect(m_lessons, &LessonPlayer::changed, this, [this] {
        fillLessonMenu();
        arrangeRail();
        m_isRevealed = false;
        showPage();
    });
    connect(m_lessonMenu, &QMenu::aboutToShow, this, &MainWindow::fillLessonMenu);
}

void MainWindow::fillLessonMenu()
{
    const bool hasLesson = m_lessons->lesson().has_value();
    const Index step = m_lessons->progress().step;
    m_nextStep->setEnabled(step + 1 < m_lessons->stepCount());
    m_stepBefore->setEnabled(hasLesson && step > 0);
    m_setAgain->setEnabled(hasLesson && m_lessons->step()->state);
    for (QAction* action : {m_writeLesson, m_printSheet, m_saveSheet, m_closeLesson})
        action->setEnabled(hasLesson);
    m_writeLesson->setChecked(m_lessons->isAuthoring());
}

void MainWindow::nameLessons()
{
    m_lessonMenu->setTitle(tr("&Lesson"));
    const QStringList names{
        tr("The &talk"), tr("In ten &minutes"), tr("A &lab sheet"), tr("When it &fails")};
    for (qsizetype i = 0; i < shippedLessons.size(); ++i)
        m_lessonMenu->actions()[i]->setText(names[i]);
    m_nextStep->setText(tr("&Next step"));
    m_stepBefore->setText(tr("Step &before"));
    m_setAgain->setText(tr("&Set the step again"));
    m_newLesson->setText(tr("N&ew lesson"));
    m_writeLesson->setText(tr("&Write the lesson"));
    m_printSheet->setText(tr("&Print the sheet…"));
    m_saveSheet->setText(tr("Save the sheet as P&DF…"));
    m_closeLesson->setText(tr("&Close the lesson"));
    for (qsizetype i = 0; i < shippedLessons.size(); ++i)
        m_lessonMenu->actions()[i]->setWhatsThis(
            tr("Goes through the chapters step by step: one thing to do, one thing to see."));
    for (QAction* action : {m_nextStep, m_stepBefore})
        action->setWhatsThis(tr("Each step sets the chapter as it needs it."));
    m_setAgain->setWhatsThis(tr("The chapter as the step began, whatever was tried since."));
    m_newLesson->setWhatsThis(tr("An empty lesson, whose first step is the present state."));
    m_writeLesson->setWhatsThis(
        tr("Steps can be written, put in order and recorded from the present state."));
    for (QAction* action : {m_printSheet, m_saveSheet})
        action->setWhatsThis(tr("All steps with their questions, as a sheet to hand out."));
    m_closeLesson->setWhatsThis(tr("Puts the lesson away; the chapters stay as they are."));
    fillLessonMenu();
    m_lessons->retranslate();
}

void MainWindow::openLesson(const QString& name)
{
    askAboutChanges([this, name] {
        const Result<Session> session = loadSession(shippedPath(name));
        if (session)
            m_document->newSession(*session);
        else
            tellProblem(
                tr("The lesson is not opened."), QString::fromStdString(session.error().what));
    });
}

void MainWindow::writeSheet(QPagedPaintDevice& device) const
{
    QTextDocument sheet;
    sheet.setDefaultFont(m_theme.font(TextRole::Label));
    sheet.setHtml(lessonSheet(*m_lessons->lesson(), m_language.code()));
    sheet.print(&device);
}

void MainWindow::printSheet()
{
    QPrinter printer;
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        writeSheet(printer);
}

void MainWindow::saveSheet()
{
    QFileDialog* dialog = createFileDialog("sheetDialog");
    dialog->setNameFilter(tr("PDF document (*.pdf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(
        fileNameOf(textIn(m_lessons->lesson()->title, m_language.code())) + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            writer.setPageSize(QPageSize(QPageSize::A4));
            writeSheet(writer);
        }
        if (const auto error = saveFile(path, buffer.data()))
            tellProblem(tr("The sheet is not saved."), QString::fromStdString(error->what));
    });
    dialog->open();
}

} // namespace untangle
