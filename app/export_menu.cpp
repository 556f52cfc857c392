// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_menu.h"

#include "app/data_table.h"
#include "app/save_file.h"
#include "widgets/control_help.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QStandardPaths>

namespace untangle {

namespace {

const QString captionKey = QStringLiteral("captionOnPictures");
const QString folderKey = QStringLiteral("exportFolder");
const QString formatKey = QStringLiteral("pictureFormat");

// Words of this file.
class ExportMenu {
    Q_DECLARE_TR_FUNCTIONS(ExportMenu)

public:
    static QString copyPicture() { return tr("&Copy picture"); }
    static QString savePicture() { return tr("&Save picture…"); }
    static QString print() { return tr("&Print…"); }
    static QString saveData() { return tr("Save &data as CSV…"); }
    static QString showTable() { return tr("Show as &table…"); }
    static QString captions() { return tr("Caption &on pictures"); }
    static QString captionsTip()
    {
        return tr("Settings and the paper's citation stand below every picture.");
    }
    static QString pictureTitle() { return tr("Save picture"); }
    static QString fileTitle() { return tr("Save data"); }
    static QString notSaved() { return tr("Not saved"); }
    static QString notPrinted() { return tr("Not printed"); }
    // For the list of a file dialog.
    static QString kindOf(const QString& suffix)
    {
        if (suffix == QLatin1String("svg"))
            return tr("SVG picture (*.svg)");
        if (suffix == QLatin1String("pdf"))
            return tr("PDF document (*.pdf)");
        if (suffix == QLatin1String("png"))
            return tr("PNG picture (*.png)");
        if (suffix == QLatin1String("csv"))
            return tr("CSV table (*.csv)");
        return tr("Python script (*.py)");
    }
};

void tell(QWidget* window, const QString& title, const Error& error)
{
    auto* box = new QMessageBox(
        QMessageBox::Warning, title, QString::fromStdString(error.what), QMessageBox::Ok, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

// Empty when nothing was chosen. `suffixes`: what may be chosen, the suggested one first.
QString askForPath(QWidget* window, const QString& title, const QString& fileName,
    const QStringList& suffixes, const QString& suggested)
{
    QSettings settings;
    QFileDialog dialog(window, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    QStringList kinds;
    for (const QString& suffix : suffixes)
        kinds.append(ExportMenu::kindOf(suffix));
    dialog.setNameFilters(kinds);
    dialog.selectNameFilter(ExportMenu::kindOf(suggested));
    dialog.setDefaultSuffix(suggested);
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString& chosen) {
        dialog.setDefaultSuffix(suffixes.value(kinds.indexOf(chosen), suggested));
    });
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = settings.value(folderKey, documents).toString();
    if (QDir(folder).exists())
        dialog.setDirectory(folder);
    dialog.selectFile(fileName);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    const QString path = dialog.selectedFiles().constFirst();
    settings.setValue(folderKey, QFileInfo(path).absolutePath());
    return path;
}

void savePicture(const Figure& figure, const Theme& theme, QWidget* window)
{
    QSettings settings;
    const QStringList suffixes{"svg", "pdf", "png"};
    const QString last = settings.value(formatKey).toString();
    const QString path = askForPath(window, ExportMenu::pictureTitle(), figure.fileName, suffixes,
        suffixes.contains(last) ? last : suffixes.constFirst());
    if (path.isEmpty())
        return;
    if (const auto error = saveFigure(figure, theme, path, hasCaptions()))
        tell(window, ExportMenu::notSaved(), *error);
    else
        settings.setValue(formatKey, QFileInfo(path).suffix().toLower());
}

void saveTextFile(const TextFile& file, QWidget* window)
{
    const QString suffix = QFileInfo(file.fileName).suffix();
    const QString path
        = askForPath(window, ExportMenu::fileTitle(), file.fileName, {suffix}, suffix);
    if (path.isEmpty())
        return;
    if (const auto error = saveFile(path, file.content()))
        tell(window, ExportMenu::notSaved(), *error);
}

} // namespace

bool hasCaptions()
{
    return QSettings().value(captionKey, true).toBool();
}

void setCaptions(bool areOn)
{
    QSettings().setValue(captionKey, areOn);
}

void printWithDialog(const Figure& figure, const Theme& theme, QWidget& window)
{
    QPrinter printer;
    printer.setDocName(figure.fileName);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, &window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto error = printFigure(figure, theme, printer, hasCaptions()))
        tell(&window, ExportMenu::notPrinted(), *error);
}

void addFigureActions(QMenu& menu, const Figure& figure, const Theme& theme, QWidget& window)
{
    const auto add = [&](const QString& text, const char* name, auto&& doIt) {
        menu.addAction(text, &window, doIt)->setObjectName(name);
    };
    add(ExportMenu::copyPicture(), "copyPicture",
        [figure, &theme] { copyFigure(figure, theme, hasCaptions()); });
    add(ExportMenu::savePicture(), "savePicture",
        [figure, &theme, &window] { savePicture(figure, theme, &window); });
    add(ExportMenu::print(), "printPicture",
        [figure, &theme, &window] { printWithDialog(figure, theme, window); });
    if (!figure.csv)
        return;
    add(ExportMenu::showTable(), "showTable", [figure, &window] { showTable(figure, window); });
    const TextFile table{figure.name, figure.fileName + QStringLiteral(".csv"), figure.csv};
    add(ExportMenu::saveData(), "saveData", [table, &window] { saveTextFile(table, &window); });
}

void showTable(const Figure& figure, QWidget& window)
{
    (new DataTable(figure.name, figure.caption, figure.csv(), &window))->show();
}

void addCaptionAction(QMenu& menu)
{
    QAction* captions = menu.addAction(ExportMenu::captions());
    captions->setObjectName("captionOnPictures");
    setHelp(captions, ExportMenu::captionsTip());
    captions->setCheckable(true);
    captions->setChecked(hasCaptions());
    QObject::connect(captions, &QAction::toggled, captions, &setCaptions);
}

void addTextFileAction(QMenu& menu, const TextFile& file, QWidget& window)
{
    menu.addAction(file.name, &window, [file, &window] { saveTextFile(file, &window); });
}

} // namespace untangle
