// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/chapter.h"
#include "app/document.h"
#include "app/lesson_player.h"
#include "app/session.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QUndoStack>

namespace untangle {

namespace {

constexpr int recentNameLength = 60; // characters

QString wordsOf(const Error& error)
{
    return QString::fromStdString(error.what);
}

// Both ends tell most about a path. An ampersand is no mnemonic.
QString menuName(const QString& path)
{
    QString name = QDir::toNativeSeparators(path);
    if (name.size() > recentNameLength)
        name = name.left(recentNameLength / 3) + QChar(0x2026)
            + name.right(recentNameLength - recentNameLength / 3);
    return name.replace('&', QLatin1String("&&"));
}

// The one session that is dropped or dragged over; empty when it is anything else.
QString droppedSession(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    return path == Document::withSuffix(path) ? path : QString();
}

} // namespace

void MainWindow::createDocument()
{
    m_document = new Document([this] { return collectSession(); },
        [this](const Session& session) { showSession(session); }, this);
    for (const Chapter* chapter : std::as_const(m_chapters))
        connect(chapter, &Chapter::edited, m_document, &Document::edit);
    connect(m_document, &Document::changed, this, &MainWindow::nameWindow);
    connect(m_document, &Document::autosaveFailed, this, [this](const Error& error) {
        tellProblem(tr("There is no safety copy of this session."), wordsOf(error));
    });
    // Edits that have all been taken back are none.
    connect(m_undoStack, &QUndoStack::cleanChanged, m_document, [this](bool isClean) {
        if (isClean)
            m_document->hasChanges();
    });
}

Session MainWindow::collectSession() const
{
    Session session;
    session.chapter = chapter().id();
    for (Chapter* chapter : m_chapters)
        chapter->store(session);
    m_lessons->store(session);
    return session;
}

void MainWindow::showSession(const Session& session)
{
    for (Chapter* chapter : std::as_const(m_chapters))
        chapter->load(session);
    m_undoStack->clear();
    showChapter(session.chapter);
    m_lessons->load(session.lesson, session.progress);
    if (session.progress == LessonProgress())
        m_lessons->goTo(0); // nobody has begun it
}

void MainWindow::createFileMenu()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_new = m_fileMenu->addAction(QString(), QKeySequence(Qt::CTRL | Qt::Key_N), this,
        [this] { askAboutChanges([this] { m_document->newSession(); }); });
    m_new->setObjectName("new");
    m_open = m_fileMenu->addAction(
        QString(), QKeySequence(Qt::CTRL | Qt::Key_O), this, &MainWindow::chooseAndOpen);
    m_open->setObjectName("open");
    m_recentMenu = m_fileMenu->addMenu(QString());
    m_recentMenu->setObjectName("recent");
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    m_fileMenu->addSeparator();
    m_save = m_fileMenu->addAction(
        QString(), QKeySequence(Qt::CTRL | Qt::Key_S), this, [this] { save({}); });
    m_save->setObjectName("save");
    m_saveAs = m_fileMenu->addAction(QString(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        this, [this] { chooseAndSave({}); });
    m_saveAs->setObjectName("saveAs");
    m_fileMenu->addSeparator();
    createExportMenu();
    m_quit = m_fileMenu->addAction(
        QString(), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
    m_quit->setMenuRole(QAction::QuitRole);
}

// Other windows add to the list, too.
void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    const QStringList files = Document::recentFiles();
    for (int i = 0; i < files.size(); ++i) {
        const QString number = i < 9 ? QStringLiteral("&%1").arg(i + 1) : QStringLiteral("1&0");
        m_recentMenu->addAction(QStringLiteral("%1  %2").arg(number, menuName(files[i])), this,
            [this, path = files[i]] { openRecent(path); });
    }
    if (files.isEmpty())
        m_recentMenu->addAction(tr("No file yet"))->setEnabled(false);
    m_recentMenu->addSeparator();
    QAction* clear = m_recentMenu->addAction(tr("&Clear list"), this, &Document::forgetRecentFiles);
    clear->setObjectName("clearRecent");
    clear->setEnabled(!files.isEmpty());
}

void MainWindow::nameFiles()
{
    m_fileMenu->setTitle(tr("&File"));
    m_new->setText(tr("&New"));
    m_open->setText(tr("&Open…"));
    m_recentMenu->setTitle(tr("Open &recent"));
    m_save->setText(tr("&Save"));
    m_saveAs->setText(tr("Save &as…"));
    m_quit->setText(tr("&Quit"));
    fillRecentMenu();
}

// The placeholder, which our style leaves empty, is there for setWindowModified().
void MainWindow::nameWindow()
{
    const QString dot = m_document->isModified() ? QStringLiteral("\u2022 ") : QString();
    const QString name = m_document->name().replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
    setWindowTitle(dot + tr("%1 \u2014 Untangle").arg(name) + QLatin1String("[*]"));
    setWindowFilePath(m_document->path());
    setWindowModified(m_document->isModified());
}

void MainWindow::askAboutChanges(const Continuation& then)
{
    if (!m_document->hasChanges()) {
        then();
        return;
    }
    QMessageBox* box = createBox("question", tr("Save the changes to %1?").arg(m_document->name()),
        tr("What is not saved is lost."));
    box->setIcon(QMessageBox::Question);
    box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, then](int answer) {
        if (answer == QMessageBox::Save)
            save(then);
        else if (answer == QMessageBox::Discard)
            then();
    });
    box->open();
}

void MainWindow::openFile(const QString& path)
{
    askAboutChanges([this, path] {
        if (const auto error = m_document->open(path))
            tellProblem(
                tr("The file %1 is not opened.").arg(Document::nameOf(path)), wordsOf(*error));
    });
}

void MainWindow::chooseAndOpen()
{
    QFileDialog* dialog = createFileDialog("openDialog");
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::openRecent(const QString& path)
{
    if (QFileInfo::exists(path)) {
        openFile(path);
        return;
    }
    Document::forgetRecentFile(path);
    tellProblem(tr("The file %1 is not opened.").arg(Document::nameOf(path)),
        tr("%1 is no longer there, and leaves the list.").arg(QDir::toNativeSeparators(path)));
}

void MainWindow::save(const Continuation& then)
{
    if (m_document->path().isEmpty())
        chooseAndSave(then);
    else
        finishSave(m_document->save(), then);
}

void MainWindow::chooseAndSave(const Continuation& then)
{
    QFileDialog* dialog = createFileDialog("saveDialog");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(Document::suffix));
    dialog->selectFile(Document::withSuffix(suggestedName()));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, then](const QString& path) { confirmAndSave(path, then); });
    dialog->open();
}

void MainWindow::saveFileAs(const QString& path)
{
    confirmAndSave(path, {});
}

// The dialog has asked about the file that was chosen, but not about the one with the suffix.
void MainWindow::confirmAndSave(const QString& chosen, const Continuation& then)
{
    const QString path = Document::withSuffix(chosen);
    if (path == chosen || !QFileInfo::exists(path)) {
        finishSave(m_document->saveAs(path), then);
        return;
    }
    QMessageBox* box = createBox("replace", tr("Replace the file %1?").arg(Document::nameOf(path)),
        tr("A file of this name exists already."));
    QPushButton* replace = box->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(replace, &QPushButton::clicked, this,
        [this, path, then] { finishSave(m_document->saveAs(path), then); });
    box->open();
}

void MainWindow::finishSave(const std::optional<Error>& error, const Continuation& then)
{
    if (error) {
        tellProblem(tr("The session is not saved."), wordsOf(*error));
        return;
    }
    m_undoStack->setClean();
    if (then)
        then();
}

void MainWindow::answerCall(const QString& path)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (!path.isEmpty())
        openFile(path);
}

// One at a time: what is not answered for is offered at the next start.
void MainWindow::offerLost()
{
    const std::optional<QString> name = m_document->findLost();
    if (!name)
        return;
    QMessageBox* box = createBox(
        "lost", tr("Untangle closed unexpectedly."), tr("Restore the session of %1?").arg(*name));
    QPushButton* restore = box->addButton(tr("&Restore"), QMessageBox::AcceptRole);
    QPushButton* discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box->setDefaultButton(restore);
    connect(restore, &QPushButton::clicked, this, [this, name = *name] {
        if (const auto error = m_document->restoreLost())
            tellProblem(tr("The session of %1 is not restored.").arg(name), wordsOf(*error));
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        m_document->discardLost();
        offerLost();
    });
    box->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedSession(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFile(droppedSession(event->mimeData()));
}

QFileDialog* MainWindow::createFileDialog(const char* objectName)
{
    const QString folder = m_document->path().isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        : QFileInfo(m_document->path()).absolutePath();
    auto* dialog = new QFileDialog(
        this, QString(), folder, tr("Sessions (*.%1)").arg(QLatin1String(Document::suffix)));
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

QMessageBox* MainWindow::createBox(
    const char* objectName, const QString& text, const QString& details)
{
    auto* box = new QMessageBox(this);
    box->setObjectName(objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Untangle"));
    box->setTextFormat(Qt::PlainText); // names of files are no markup
    box->setText(text);
    box->setInformativeText(details);
    return box;
}

void MainWindow::tellProblem(const QString& text, const QString& reason)
{
    QMessageBox* box = createBox("problem", text, reason);
    box->setIcon(QMessageBox::Warning);
    box->open();
}

} // namespace untangle
