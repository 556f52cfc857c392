// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/about_box.h"
#include "app/chapter.h"
#include "app/data_table.h"
#include "app/language.h"
#include "support/classroom.h"
#include "support/user.h"

#include <QAbstractScrollArea>
#include <QFocusFrame>
#include <QGraphicsView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyleOption>
#include <QTest>
#include <QTranslator>

#include <memory>

using namespace untangle;
using namespace untangle::test;

namespace {

enum class Words { AsTheyAre, Doubled, OneLetter };

// Stands in for a language whose words are longer, or shorter, than any.
class Stretcher : public QTranslator {
public:
    explicit Stretcher(Words words)
        : m_words(words)
    {
    }
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (QByteArray(context).startsWith('Q')) // of a library
            return {};
        const QString text = QString::fromUtf8(source);
        static const QRegularExpression mark(QStringLiteral("%L?[0-9n]|<[^>]*>|\\$[^$]+\\$"));
        if (m_words == Words::OneLetter)
            return text.contains(mark) || text.contains('*') ? text : QStringLiteral("W");
        // Whatever would be told twice by its numbers is stretched with its own words.
        QString words = text;
        words.remove(mark);
        return text + ' ' + words.remove('&').simplified();
    }

private:
    Words m_words;
};

QString named(const QWidget* widget)
{
    QString path;
    for (; widget && !qobject_cast<const Chapter*>(widget); widget = widget->parentWidget())
        path.prepend(QStringLiteral("/%1(%2)").arg(
            QString::fromLatin1(widget->metaObject()->className()).remove("untangle::"),
            widget->objectName()));
    return path;
}

QString lacks(int has, int needs)
{
    return QStringLiteral("cut %1 < %2").arg(has).arg(needs);
}

// How the words of a widget are cut, empty when they are not.
QString cutOf(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        if (label->text().isEmpty())
            return {};
        if (label->wordWrap()) {
            const int needed = label->heightForWidth(label->width());
            return needed > label->height()
                ? lacks(label->height(), needed) + " high " + plain(label->text())
                : QString();
        }
        const int needed = label->sizeHint().width();
        return needed > label->width() ? lacks(label->width(), needed) + ' ' + plain(label->text())
                                       : QString();
    }
    if (const auto* box = qobject_cast<const QAbstractSpinBox*>(widget)) {
        const auto* edit = box->findChild<const QLineEdit*>();
        const int needed = edit->fontMetrics().horizontalAdvance(edit->text()) + 4;
        return needed > edit->width() ? lacks(edit->width(), needed) + ' ' + edit->text()
                                      : QString();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget);
        button && !button->text().isEmpty()) {
        const QSize needed
            = button->minimumSizeHint().isValid() ? button->minimumSizeHint() : button->sizeHint();
        if (needed.width() > button->width() || needed.height() > button->height())
            return lacks(button->width(), needed.width()) + '/'
                + lacks(button->height(), needed.height()) + ' ' + button->text();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const QRect field = box->style()->subControlRect(
            QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        const int needed = box->fontMetrics().horizontalAdvance(box->currentText());
        if (needed > field.width())
            return lacks(field.width(), needed) + ' ' + box->currentText();
    }
    return {};
}

bool floats(const QWidget* widget)
{
    return qobject_cast<const QFocusFrame*>(widget) || widget->isWindow();
}

} // namespace

class TestLayout : public QObject {
    Q_OBJECT

public:
    static void initMain() { enterClassroom(); }

private slots:
    void initTestCase()
    {
        m_theme = Theme::light();
        m_language.use("en", m_theme);
        applyTheme(*qApp, m_theme);
        m_window = std::make_unique<MainWindow>(m_theme, m_language);
        m_window->show();
    }

    void nothingIsCutOrCovered_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Words>("words");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("textScale");
        const QSize laptop(1366, 768), least(960, 600);
        QTest::newRow("english") << "en" << Words::AsTheyAre << laptop << 1.0;
        QTest::newRow("english, small") << "en" << Words::AsTheyAre << least << 1.0;
        QTest::newRow("german") << "de" << Words::AsTheyAre << laptop << 1.0;
        QTest::newRow("german, small") << "de" << Words::AsTheyAre << least << 1.0;
        QTest::newRow("german, large type") << "de" << Words::AsTheyAre << laptop << 1.5;
        QTest::newRow("chinese") << "zh_CN" << Words::AsTheyAre << laptop << 1.0;
        QTest::newRow("one letter") << "en" << Words::OneLetter << laptop << 1.0;
        QTest::newRow("doubled") << "en" << Words::Doubled << laptop << 1.0;
        QTest::newRow("doubled, small") << "en" << Words::Doubled << least << 1.0;
        QTest::newRow("doubled, large type") << "en" << Words::Doubled << laptop << 1.5;
    }
    void nothingIsCutOrCovered()
    {
        QFETCH(QString, language);
        QFETCH(Words, words);
        QFETCH(QSize, size);
        QFETCH(double, textScale);
        constexpr QSize laptop(1366, 768);
        Stretcher stretcher(words);
        m_language.use(language, m_theme);
        if (words != Words::AsTheyAre)
            QCoreApplication::installTranslator(&stretcher);
        m_theme.textScale = textScale;
        applyTheme(*qApp, m_theme);
        m_window->resize(size);
        QStringList problems;
        for (const char* id : {"puzzle", "linear", "playground", "conditions", "range", "space",
                 "grid", "take_home"}) {
            m_window->showChapter(id);
            for (int pass = 0; pass < 4; ++pass) // a layout may ask for another
                QCoreApplication::processEvents();
            const QStringList found = problemsOf(*m_window->centralWidget());
            // Longer words and larger type may scroll; the languages that there are need not.
            if (words != Words::Doubled && textScale == 1.0)
                problems << scrolled(size == laptop);
            for (const QString& problem : found)
                problems << QLatin1String(id) + ": " + problem;
            if (qEnvironmentVariableIsSet("UNTANGLE_SHOTS"))
                m_window->grab().save(qEnvironmentVariable("UNTANGLE_SHOTS") + "/"
                    + QString(QTest::currentDataTag()).remove(' ').replace(',', '_') + "_" + id
                    + ".png");
        }
        if (words != Words::AsTheyAre)
            QCoreApplication::removeTranslator(&stretcher);
        for (const QString& problem : std::as_const(problems))
            qWarning().noquote() << problem;
        QVERIFY2(problems.isEmpty(), "told above");
    }

    void dialogsKeepTheirButtonsOnTheScreen()
    {
        constexpr QSize room(1366 - 8, 768 - 36); // of a laptop, without the frame
        Stretcher stretcher(Words::Doubled);
        QCoreApplication::installTranslator(&stretcher);
        m_theme.textScale = 1.5;
        applyTheme(*qApp, m_theme);
        AboutBox about(bestKernel(), m_window.get());
        const QString caption = QString(400, QLatin1Char('x')).replace("xxxx", "xxx ");
        DataTable table("energy", caption, "a,b\r\n1,2\r\n", m_window.get());
        for (QDialog* dialog : QList<QDialog*>{&about, &table}) {
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
            QCoreApplication::processEvents();
            dialog->resize(dialog->size().boundedTo(room)); // as a window manager does
            QVERIFY2(dialog->width() <= room.width() && dialog->height() <= room.height(),
                qPrintable(QStringLiteral("%1: %2 x %3")
                               .arg(dialog->windowTitle())
                               .arg(dialog->width())
                               .arg(dialog->height())));
            for (const auto* button : dialog->findChildren<QPushButton*>()) {
                QVERIFY(dialog->rect().contains(
                    QRect(button->mapTo(dialog, QPoint()), button->size())));
                QCOMPARE(cutOf(button), QString());
            }
            dialog->close();
        }
        QCoreApplication::removeTranslator(&stretcher);
    }

private:
    QStringList scrolled(bool alsoDown) const
    {
        QStringList found;
        for (const auto* area : m_window->chapter().findChildren<QScrollArea*>())
            if (area->isVisible() && area->widget()->objectName() == "canvas"
                && (area->horizontalScrollBar()->maximum() > 0
                    || (alsoDown && m_window->chapter().id() != "take_home" // its rows go on
                        && area->verticalScrollBar()->maximum() > 0)))
                found << QString::fromStdString(m_window->chapter().id()) + ": scrolls "
                        + QString::number(area->horizontalScrollBar()->maximum()) + ", "
                        + QString::number(area->verticalScrollBar()->maximum());
        return found;
    }
    static QStringList problemsOf(const QWidget& root)
    {
        QStringList problems;
        for (const QWidget* widget : root.findChildren<QWidget*>()) {
            if (!widget->isVisible() || floats(widget) || qobject_cast<const QScrollBar*>(widget)
                || widget->objectName().startsWith("qt_"))
                continue;
            const QWidget* parent = widget->parentWidget();
            if (const QString cut = cutOf(widget); !cut.isEmpty())
                problems << cut + ": " + named(widget);
            const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
            if (area && parent == area->viewport()) {
                if (area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
                    && widget->width() > parent->width())
                    problems << lacks(parent->width(), widget->width()) + ": " + named(widget);
                continue;
            }
            if (!parent->rect().contains(widget->geometry()))
                problems << "outside: " + named(widget);
            const QSize hint
                = qobject_cast<const QStackedWidget*>(widget) ? QSize() : widget->minimumSizeHint();
            const QSize wanted(widget->minimumWidth() > 0 ? widget->minimumWidth() : hint.width(),
                widget->minimumHeight() > 0 ? widget->minimumHeight() : hint.height());
            const QSize least = wanted.boundedTo(widget->maximumSize()); // meant to be that small
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (button && button->text().isEmpty())
                continue; // an icon
            if (least.width() > widget->width() || least.height() > widget->height())
                problems << QStringLiteral("squeezed %1x%2 < %3x%4: %5")
                                .arg(widget->width())
                                .arg(widget->height())
                                .arg(least.width())
                                .arg(least.height())
                                .arg(named(widget));
            for (const QWidget* other :
                parent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
                if (other == widget)
                    break;
                if (other->isVisible() && !floats(other)
                    && other->geometry().intersects(widget->geometry()))
                    problems << "overlap: " + named(other) + "\n     and " + named(widget);
            }
        }
        return problems;
    }

    Theme m_theme;
    Language m_language;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
